// What a unit looks like from outside: the shapes at its ports, and the costs of all that is in it.
import type { NodeId } from './document.ts'
import type { FlatNetwork } from './flat.ts'
import type { NetworkShapes, NodeShape } from './shapes.ts'

/** The shapes with an entry for each unit, by its block, and for its Input and Output blocks. */
export function withUnitShapes({ units = [], nodes }: FlatNetwork, inferred: NetworkShapes): NetworkShapes {
  if (units.length === 0) return inferred
  const shapes = new Map(inferred.shapes)
  for (const { id, inputs, output } of units) {
    for (const { block, source } of output ? [...inputs, output] : inputs) passOn(shapes, block, source)
    const inside = nodes.filter((node) => node.id.startsWith(`${id}/`))
    // A unit that ends in a loss is drawn with what the loss gives.
    const end = inferred.shapes.get(output?.source ?? inside.at(-1)?.id ?? '')
    if (!end) continue
    const known = inside.map((node) => inferred.shapes.get(node.id))
    shapes.set(id, {
      inputs: inputs.flatMap(({ source }) =>
        inferred.shapes.has(source) ? [inferred.shapes.get(source)!.output] : [],
      ),
      output: end.output,
      weights: {},
      parameters: known.reduce((sum, shape) => sum + (shape?.parameters ?? 0), 0),
      multiplyAdds: known.reduce((sum, shape) => sum + (shape?.multiplyAdds ?? 0), 0),
    })
  }
  return { ...inferred, shapes }
}

function passOn(shapes: Map<NodeId, NodeShape>, id: NodeId, source: NodeId): void {
  const shape = shapes.get(source)?.output
  if (shape) shapes.set(id, { inputs: [shape], output: shape, weights: {}, parameters: 0, multiplyAdds: 0 })
}
