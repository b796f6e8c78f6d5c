// Sum over some axes, or over all of them.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { keptShape, type ReductionAttributes, reduce, reducedShape } from '../reduction.ts'
import { normaliseAxes } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Over all axes where none are given; `keepDims` leaves them as 1. */
    sum(x: Tensor, axes?: readonly number[], keepDims?: boolean): Tensor
  }
}

export default defineOp({
  name: 'sum',
  build(graph: Graph, x: Tensor, axes?: readonly number[], keepDims = false) {
    const over = normaliseAxes(axes, x.shape.length)
    return over.length ? graph.node('sum', [x], { axes: over, keepDims }) : x
  },
  type: ([x], attributes: ReductionAttributes) => ({ dtype: x.dtype, shape: reducedShape(x.shape, attributes) }),
  gradient: (op, dy, [x], { axes }) => [op.broadcastTo(op.reshape(dy, keptShape(x.shape, axes)), x.shape)],
  onnx: (emit, [x], { axes, keepDims }) =>
    emit.node('ReduceSum', [x, emit.int64s(axes)], { keepdims: keepDims ? 1 : 0 }),
  tfjs: (tf, [x], { axes, keepDims }) => tf.sum(x, [...axes], keepDims),
  evaluate: ([x], { axes }, shape) => reduce(x, axes, shape, 0, (a, b) => a + b),
  examples: [
    (op, input) => op.sum(input([2, 3])),
    (op, input) => op.sum(input([-1, 3, 4]), [0, 2]),
    (op, input) => op.sum(input([-1, 3, 4]), [-1], true),
  ],
})
