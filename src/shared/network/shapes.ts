// The shape of every value in a network, and what every block costs.
import type { Variable } from '../data/dataset.ts'
import { ShapeProblem, type WeightSpec } from '../layers/definition.ts'
import { formatShape, type Shape, size } from '../tensor/shape.ts'
import type { Text } from '../text.ts'
import { inputProblem, variableOf } from './dataFit.ts'
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { lossProblem } from './lossFit.ts'
import { isDataInput } from './ports.ts'
import type { Problem } from './problem.ts'
import { shapeProblem } from './shapeProblem.ts'

/** Shapes are without the batch. */
export interface NodeShape {
  inputs: Shape[]
  output: Shape
  weights: Record<string, WeightSpec>
  /** Numbers in all weights, running statistics included. */
  parameters: number
  /** For one sample. */
  multiplyAdds: number
}

export interface Costs {
  /** Numbers in the outputs of all blocks. */
  outputs: number
  parameters: number
  multiplyAdds: number
}

export interface NetworkShapes {
  /** Without the blocks that a problem is on, and those that they feed. */
  shapes: Map<NodeId, NodeShape>
  sums: Costs
  problems: Problem[]
}

/** With `variables`, Inputs and losses are compared with the data too. A block after a problem is passed over. */
export function inferShapes(flat: FlatNetwork, variables?: readonly Variable[]): NetworkShapes {
  const shapes = new Map<NodeId, NodeShape>()
  const problems: Problem[] = []
  for (const node of flat.nodes) {
    const inputs = node.inputs.flatMap((id) => (shapes.has(id) ? [shapes.get(id)!.output] : []))
    if (inputs.length < node.inputs.length) continue
    const result = shapeOf(flat, node, inputs, shapes, variables)
    if (result.problem) problems.push({ ...result.problem, network: flat.name })
    if (result.shape) shapes.set(node.id, result.shape)
  }
  return { shapes, sums: sumOf(shapes.values()), problems }
}

function shapeOf(
  flat: FlatNetwork,
  node: FlatNode,
  inputs: Shape[],
  shapes: ReadonlyMap<NodeId, NodeShape>,
  variables: readonly Variable[] | undefined,
): { shape?: NodeShape; problem?: Problem } {
  if (variables && isDataInput(node.layer)) {
    const problem = inputProblem(node, variables)
    // What comes after is computed as if the block had the data's size: its size is the root of what would not fit.
    const actual = problem && variableOf(node.properties.variable, variables)?.shape
    const properties = actual ? { ...node.properties, size: actual } : node.properties
    return { problem, shape: nodeShape({ ...node, properties }, inputs) }
  }
  const target = node.target === undefined ? undefined : shapes.get(node.target)?.output
  if (node.target !== undefined && !target) return {}
  const unfit = node.layer.loss && !target && variables ? lossProblem(flat, node, inputs[0], variables) : undefined
  if (unfit?.severity === 'error') return { problem: unfit }
  try {
    const shape = nodeShape(node, inputs)
    if (node.layer.loss && target) node.layer.loss.checkTarget(inputs[0], target, node.properties as never)
    const empty = emptyOutput(shape.output)
    return empty ? { problem: shapeProblem(flat, node, empty) } : { shape, problem: unfit }
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error
    return { problem: shapeProblem(flat, node, error.text, error.fix) }
  }
}

/** After an edit most blocks are the same objects, and what enters them too: so is what was found out. */
const known = new WeakMap<FlatNode, NodeShape>()

function nodeShape(node: FlatNode, inputs: Shape[]): NodeShape {
  const last = known.get(node)
  if (last?.inputs.every((shape, i) => shape === inputs[i]) && last.inputs.length === inputs.length) return last
  const { layer, properties } = node
  const output = layer.shape(inputs, properties)
  const weights = layer.weights?.(inputs, properties) ?? {}
  const parameters = Object.values(weights).reduce((sum, { shape }) => sum + size(shape), 0)
  const multiplyAdds = layer.cost?.(inputs, properties).multiplyAdds ?? 0
  const shape = { inputs, output, weights, parameters, multiplyAdds }
  known.set(node, shape)
  return shape
}

export function sumOf(shapes: Iterable<NodeShape>): Costs {
  const sums = { outputs: 0, parameters: 0, multiplyAdds: 0 }
  for (const { output, parameters, multiplyAdds } of shapes) {
    sums.outputs += size(output)
    sums.parameters += parameters
    sums.multiplyAdds += multiplyAdds
  }
  return sums
}

function emptyOutput(output: Shape): Text | undefined {
  if (output.every((dimension) => Number.isInteger(dimension) && dimension > 0)) return undefined
  return {
    en: `would give ${formatShape(output)}, which holds no numbers. Its input is too small for its settings.`,
    ja: `出力が ${formatShape(output)} になり、数値が残りません。設定に対して入力が小さすぎます。`,
  }
}
