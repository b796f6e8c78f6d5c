// The elements in reverse order along some axes, the batch excepted.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray, walk } from '../ndarray.ts'
import { refuseBatchAxes } from '../reduction.ts'
import { normaliseAxes, stridesOf } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    flip(x: Tensor, axes: readonly number[]): Tensor
  }
}

export default defineOp({
  name: 'flip',
  build(graph: Graph, x: Tensor, axes: readonly number[]) {
    const longer = normaliseAxes(axes, x.shape.length).filter((axis) => x.shape[axis] !== 1)
    return longer.length ? graph.node('flip', [x], { axes: longer }) : x
  },
  type([x], { axes }: { axes: readonly number[] }) {
    refuseBatchAxes('flip', x.shape, axes)
    return { dtype: x.dtype, shape: x.shape }
  },
  gradient: (op, dy, _, { axes }) => [op.flip(dy, axes)],
  onnx(emit, [x], { axes }, [input]) {
    const back = emit.int64s(axes.map(() => -1))
    // −1 − length is one before the first element, counted from the end.
    const stops = emit.int64s(axes.map((axis) => -1 - input.shape[axis]))
    return emit.node('Slice', [x, back, stops, emit.int64s(axes), back])
  },
  tfjs: (tf, [x], { axes }) => tf.reverse(x, [...axes]),
  evaluate([x], { axes }, shape) {
    const result = ndarray(shape)
    const strides = stridesOf(shape)
    const first = axes.reduce((sum, axis) => sum + strides[axis] * (shape[axis] - 1), 0)
    const steps = strides.map((stride, axis) => (axes.includes(axis) ? -stride : stride))
    walk(shape, [steps], ([at], i) => {
      result.data[i] = x.data[first + at]
    })
    return result
  },
  examples: [
    (op, input) => op.flip(input([2, 3]), [0]),
    (op, input) => op.flip(input([-1, 3, 4]), [1]),
    (op, input) => op.flip(input([-1, 2, 3, 5]), [2, -1]),
  ],
})
