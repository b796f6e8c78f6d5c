// The largest element over some axes; equal ones share the gradient equally.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { keptShape, type ReductionAttributes, reduce, reducedShape } from '../reduction.ts'
import { normaliseAxes } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Over all axes where none are given; `keepDims` leaves them as 1. */
    max(x: Tensor, axes?: readonly number[], keepDims?: boolean): Tensor
  }
}

export default defineOp({
  name: 'max',
  build(graph: Graph, x: Tensor, axes?: readonly number[], keepDims = false) {
    const over = normaliseAxes(axes, x.shape.length)
    return over.length ? graph.node('max', [x], { axes: over, keepDims }) : x
  },
  type: ([x], attributes: ReductionAttributes) => ({ dtype: x.dtype, shape: reducedShape(x.shape, attributes) }),
  gradient(op, dy, [x], { axes }, y) {
    const kept = keptShape(x.shape, axes)
    const largest = op.cast(op.equal(x, op.reshape(y, kept)), 'f32')
    return [op.mul(largest, op.div(op.reshape(dy, kept), op.sum(largest, axes, true)))]
  },
  onnx: (emit, [x], { axes, keepDims }) =>
    emit.node('ReduceMax', [x, emit.int64s(axes)], { keepdims: keepDims ? 1 : 0 }),
  tfjs: (tf, [x], { axes, keepDims }) => tf.max(x, [...axes], keepDims),
  evaluate: ([x], { axes }, shape) => reduce(x, axes, shape, -Infinity, Math.max),
  examples: [
    (op, input) => op.max(input([2, 3])),
    (op, input) => op.max(input([-1, 3, 4]), [0, 2]),
    (op, input) => op.max(input([-1, 3, 4]), [-1], true),
  ],
})
