// Puts one value before and after the elements along each axis, the batch excepted.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray, walk } from '../ndarray.ts'
import { formatShape, stridesOf } from '../shape.ts'
import { tfjsPad } from '../tfjsAxes.ts'

declare module '../graph.ts' {
  interface Ops {
    /** How many before and after, for every axis. */
    pad(x: Tensor, before: readonly number[], after: readonly number[], value?: number): Tensor
  }
}

interface PadAttributes extends Record<string, unknown> {
  before: readonly number[]
  after: readonly number[]
  value: number
}

export default defineOp({
  name: 'pad',
  build(graph: Graph, x: Tensor, before: readonly number[], after: readonly number[], value: number = 0) {
    if (![...before, ...after].some((count) => count)) return x
    return graph.node('pad', [x], { before, after, value })
  },
  type([x], { before, after }: PadAttributes) {
    const shape = x.shape.map((dimension, i) => {
      const added = before[i] + after[i]
      if (!(before[i] >= 0 && after[i] >= 0) || (added && dimension < 0))
        throw new Error(`pad ${formatShape(x.shape)} by ${before} before and ${after} after`)
      return dimension + added
    })
    return { dtype: x.dtype, shape }
  },
  gradient(op, dy, [x], { before }) {
    const stops = x.shape.map((dimension, i) => before[i] + dimension)
    return [op.slice(dy, before, stops)]
  },
  onnx: (emit, [x], { before, after, value }, [{ dtype }]) =>
    emit.node('Pad', [x, emit.int64s([...before, ...after]), emit.constant([value], [], dtype)]),
  tfjs: (tf, [x], { before, after, value }) => tfjsPad(tf, x, before, after, value),
  evaluate([x], { before, value }, shape) {
    const result = ndarray(shape)
    result.data.fill(value)
    const strides = stridesOf(shape)
    const first = strides.reduce((sum, stride, i) => sum + stride * before[i], 0)
    walk(x.shape, [strides], ([at], i) => {
      result.data[first + at] = x.data[i]
    })
    return result
  },
  examples: [
    (op, input) => op.pad(input([2, 3]), [1, 0], [0, 2]),
    (op, input) => op.pad(input([-1, 2, 3, 3]), [0, 0, 1, 2], [0, 0, 2, 0], -0.5),
    (op, input) => op.pad(input([2, 3], { dtype: 'i32', low: 0, high: 9 }), [0, 1], [1, 0], 7),
    (op, input) => op.pad(input([-1, 2, 1, 2, 1, 2, 1]), [0, 0, 1, 0, 2, 0, 0], [0, 1, 0, 0, 1, 0, 1], 0.5),
  ],
})
