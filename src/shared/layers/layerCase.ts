// Makes a block's example into a graph with numbers to feed it, for the tests that loop over all blocks.
import { Random, seedOf } from '../random.ts'
import { type Values, withDefaults } from '../schema/index.ts'
import { Graph, type Tensor } from '../tensor/graph.ts'
import { type NDArray, ndarray } from '../tensor/ndarray.ts'
import { resolve, type Shape, size } from '../tensor/shape.ts'
import type { LayerContext, LayerExample } from './definition.ts'
import type { AnyLayer } from './registry.ts'

export interface LayerCase {
  graph: Graph
  properties: Values<AnyLayer['properties']>
  inputs: readonly Tensor[]
  weights: Readonly<Record<string, Tensor>>
  target?: Tensor
  output: Tensor
  penalties: readonly Tensor[]
  /** New values of running weights, by their names. */
  updates: ReadonlyMap<string, Tensor>
  /** Everything that must be fed: inputs, weights, target, random numbers, 1/N. */
  feeds: readonly Tensor[]
  values(feed: Tensor, batch: number): NDArray
}

type Draw = (random: Random) => number

export function layerCase(layer: AnyLayer, example: LayerExample, training = true): LayerCase {
  const graph = new Graph()
  const properties = withDefaults(layer.properties, example.properties ?? {})
  const draws = new Map<Tensor, Draw>()
  const feed = (name: string, shape: Shape, draw: Draw) => {
    const tensor = graph.input(name, 'f32', shape)
    draws.set(tensor, draw)
    return tensor
  }
  const inputs = example.inputs.map((shape, i) => feed(`in${i}`, [-1, ...shape], uniform(example.range)))
  const weights = Object.fromEntries(
    Object.entries(layer.weights?.(example.inputs, properties) ?? {}).map(([name, { shape, initializer }]) => [
      name,
      feed(name, shape, uniform(initializer === 'ones' ? [0.5, 1.5] : undefined)),
    ]),
  )
  const target = targetCase(layer, example, properties, feed)
  const penalties: Tensor[] = []
  const updates = new Map<string, Tensor>()
  let streams = 0
  const context: LayerContext = {
    graph,
    training,
    target,
    inverseBatch: graph.input('inverseBatch', 'f32', []),
    variable: (name, shape) => feed(name, [-1, ...shape], uniform()),
    uniform: (shape) => feed(`uniform${streams++}`, shape, uniform([0, 1])),
    update: (weight, value) => void updates.set(weight, value),
    penalty: (value) => void penalties.push(value),
    get sourceKernels() {
      return [feed('sourceKernel', [3, 2], uniform())]
    },
  }
  const output = layer.forward(graph.op, inputs, weights, properties, context)
  return {
    graph,
    properties,
    inputs,
    weights,
    target,
    output,
    penalties,
    updates,
    feeds: [...draws.keys(), context.inverseBatch],
    values: (tensor, batch) =>
      tensor === context.inverseBatch ? ndarray([], [1 / batch]) : drawn(tensor, batch, draws.get(tensor)!),
  }
}

const uniform =
  ([low, high]: readonly [number, number] = [-1, 1]): Draw =>
  (random) =>
    random.uniform(low, high)

function drawn(tensor: Tensor, batch: number, draw: Draw): NDArray {
  const random = new Random(seedOf('layer', tensor.id, batch))
  const shape = resolve(tensor.shape, batch)
  return ndarray(
    shape,
    Float64Array.from({ length: size(shape) }, () => draw(random)),
  )
}

/** Class numbers where the layer's own rule wants them, else numbers of the example's interval. */
function targetCase(
  { loss }: AnyLayer,
  { inputs: [input], target, targetRange }: LayerExample,
  properties: Values<AnyLayer['properties']>,
  feed: (name: string, shape: Shape, draw: Draw) => Tensor,
): Tensor | undefined {
  if (!loss) return undefined
  const usual = loss.targetShape(input, properties as never)
  const classes = size(input) / size(usual)
  const draw: Draw = loss.task === 'classes' && !target ? (random) => random.below(classes) : uniform(targetRange)
  return feed('target', [-1, ...(target ?? usual)], draw)
}
