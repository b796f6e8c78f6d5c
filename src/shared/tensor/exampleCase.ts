// Makes an op's example into a graph with numbers to feed it, for the tests that loop over all ops.
import { Random, seedOf } from '../random.ts'
import type { OpExample } from './definition.ts'
import { Graph, type Tensor } from './graph.ts'
import { type NDArray, ndarray } from './ndarray.ts'
import { resolve, size } from './shape.ts'

interface Range {
  low: number
  high: number
}

export interface ExampleCase {
  graph: Graph
  inputs: Tensor[]
  output: Tensor
  /** Random numbers for an input; all f32 numbers of an input differ from each other. */
  values(input: Tensor, batch: number): NDArray
}

export function exampleCase(example: OpExample): ExampleCase {
  const graph = new Graph()
  const ranges = new Map<Tensor, Range>()
  const output = example(graph.op, (shape, { dtype = 'f32', low, high } = {}) => {
    const tensor = graph.input(`x${ranges.size}`, dtype, shape)
    ranges.set(tensor, { low: low ?? (dtype === 'f32' ? -1 : 0), high: high ?? (dtype === 'bool' ? 2 : 1) })
    return tensor
  })
  const values = (input: Tensor, batch: number) => {
    const random = new Random(seedOf('example', input.id, batch))
    const shape = resolve(input.shape, batch)
    const { low, high } = ranges.get(input)!
    const make = input.dtype === 'f32' ? distinct : whole
    return ndarray(shape, make(random, size(shape), low, high))
  }
  return { graph, inputs: [...ranges.keys()], output, values }
}

/** One number from each of `count` equal parts of [low, high), in random order. */
function distinct(random: Random, count: number, low: number, high: number): Float64Array {
  const values = Float64Array.from(
    { length: count },
    (_, i) => low + ((high - low) * (i + random.uniform(0.2, 0.8))) / count,
  )
  return random.shuffle(values)
}

function whole(random: Random, count: number, low: number, high: number): Float64Array {
  return Float64Array.from({ length: count }, () => Math.floor(random.uniform(low, high)))
}
