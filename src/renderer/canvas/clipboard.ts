// Blocks as the text that the system's clipboard holds, and the edits that paste them.
import type { EdgeDocument, NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import type { NetworkEdit } from '../../shared/network/edits.ts'
import { freshId, freshName } from '../../shared/network/names.ts'
import { firstMismatch, isObject } from '../../shared/project/kinds.ts'
import { networkKind } from '../../shared/project/structure.ts'
import { BLOCK, COLUMN, type Point } from './layout.ts'
import { positionsOf } from './placement.ts'

const FORMAT = 'tsumiki-blocks'

export interface Clip {
  nodes: NodeDocument[]
  /** Among the blocks, and those that lead into them from others. */
  edges: EdgeDocument[]
}

export function clipOf(network: NetworkDocument, ids: readonly NodeId[]): Clip {
  const positions = positionsOf(network)
  const chosen = network.nodes.filter(({ id }) => ids.includes(id))
  const nodes = chosen.map((node) => ({ ...node, position: { ...positions.get(node.id)! } }))
  return { nodes, edges: network.edges.filter(({ to }) => ids.includes(to.node)) }
}

export function clipText(clip: Clip): string {
  return JSON.stringify({ format: FORMAT, ...clip }, undefined, 2)
}

/** Undefined for text that is something else, or not whole. */
export function readClip(text: string): Clip | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!isObject(read) || read.format !== FORMAT) return undefined
    const { nodes, edges } = read
    return firstMismatch(networkKind, { name: 'clip', nodes, edges }) ? undefined : ({ nodes, edges } as Clip)
  } catch {
    return undefined
  }
}

/** With `keepInputs` the copies are fed by what fed the originals, where that is still there. */
export function pasteEdits(
  network: NetworkDocument,
  { nodes, edges }: Clip,
  { keepInputs = false, offset = freeOffset(network, { nodes, edges }) } = {},
): { edits: NetworkEdit[]; ids: NodeId[] } {
  const ids = new Map<NodeId, NodeId>()
  let grown = network
  for (const node of nodes) {
    const names = new Set(grown.nodes.map(({ name }) => name))
    const copy = {
      ...node,
      id: freshId(grown, node.id),
      name: names.has(node.name) ? numbered(node.name, names) : node.name || freshName(grown, node.type),
      ...(node.position && { position: { x: node.position.x + offset.x, y: node.position.y + offset.y } }),
    }
    ids.set(node.id, copy.id)
    grown = { ...grown, nodes: [...grown.nodes, copy] }
  }
  const there = new Set(network.nodes.map(({ id }) => id))
  const wires = edges.flatMap(({ from, to }): NetworkEdit[] => {
    const source = ids.get(from.node) ?? (keepInputs && there.has(from.node) ? from.node : undefined)
    const target = ids.get(to.node)
    return source !== undefined && target !== undefined
      ? [{ kind: 'connect', from: source, to: target, port: to.port }]
      : []
  })
  const added = grown.nodes.slice(network.nodes.length)
  return {
    edits: [...added.map((block): NetworkEdit => ({ kind: 'addNode', block })), ...wires],
    ids: [...ids.values()],
  }
}

/** How far to the right the copies overlap nothing. */
export function freeOffset(network: NetworkDocument, { nodes }: Clip): Point {
  const taken = [...positionsOf(network).values()]
  const overlaps = (dx: number) =>
    nodes.some(({ position }) =>
      taken.some(
        ({ x, y }) =>
          position && Math.abs(x - position.x - dx) < BLOCK.width && Math.abs(y - position.y) < BLOCK.height,
      ),
    )
  let x = 0
  while (overlaps(x)) x += COLUMN
  return { x, y: 0 }
}

/** 'conv1' becomes 'conv2', 'Dense' 'Dense_2': the next number that is free. */
function numbered(name: string, taken: ReadonlySet<string>): string {
  const [, stem, digits] = /^(.*?)(\d*)$/s.exec(name)!
  for (let number = digits ? Number(digits) + 1 : 2; ; number++) {
    const next = digits ? `${stem}${number}` : `${stem}_${number}`
    if (!taken.has(next)) return next
  }
}
