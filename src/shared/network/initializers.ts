// Which initializer each weight gets where the choice is open.
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { inferShapes } from './shapes.ts'

/**
 * The initializer's type for every weight, by 'block/weight' with the block's name. 'auto' becomes He before the ReLU
 * family (arXiv 1502.01852) and Glorot otherwise (Glorot & Bengio 2010).
 */
export function resolveInitializers(flat: FlatNetwork, { shapes } = inferShapes(flat)): Map<string, string> {
  const consumers = consumersOf(flat)
  return new Map(
    flat.nodes.flatMap((node) =>
      Object.entries(shapes.get(node.id)?.weights ?? {}).map(([weight, spec]) => {
        const chosen = node.weights[weight]?.initializer?.type ?? 'auto'
        const type = chosen === 'auto' ? spec.initializer : chosen
        return [`${node.name}/${weight}`, type === 'auto' ? automatic(node, consumers) : type]
      }),
    ),
  )
}

function automatic(node: FlatNode, consumers: ReadonlyMap<NodeId, FlatNode[]>): string {
  const waiting = [...(consumers.get(node.id) ?? [])]
  const seen = new Set<FlatNode>()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (next.layer.rectifier) return 'heNormal'
    if (isLookedThrough(next)) waiting.push(...(consumers.get(next.id) ?? []))
  }
  return 'glorotUniform'
}

/** The activation that counts may come after a normalisation, a Dropout, a pooling, or the sum of a residual block. */
function isLookedThrough({ layer }: FlatNode): boolean {
  return ['normalization', 'regularization', 'pooling', 'shape', 'arithmetic'].includes(layer.category)
}

function consumersOf(flat: FlatNetwork): Map<NodeId, FlatNode[]> {
  const consumers = new Map<NodeId, FlatNode[]>()
  for (const node of flat.nodes) for (const id of node.inputs) consumers.set(id, [...(consumers.get(id) ?? []), node])
  return consumers
}
