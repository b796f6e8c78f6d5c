// Mean over some axes, the batch axis excepted: its length is known only when the graph runs.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { map } from '../ndarray.ts'
import { keptShape, type ReductionAttributes, reduce, reducedShape, refuseBatchAxes } from '../reduction.ts'
import { normaliseAxes, type Shape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Over all axes where none are given; `keepDims` leaves them as 1. */
    mean(x: Tensor, axes?: readonly number[], keepDims?: boolean): Tensor
  }
}

const count = (shape: Shape, axes: readonly number[]) => size(axes.map((axis) => shape[axis]))

export default defineOp({
  name: 'mean',
  build(graph: Graph, x: Tensor, axes?: readonly number[], keepDims = false) {
    const over = normaliseAxes(axes, x.shape.length)
    return over.length ? graph.node('mean', [x], { axes: over, keepDims }) : x
  },
  type([x], attributes: ReductionAttributes) {
    refuseBatchAxes('mean', x.shape, attributes.axes)
    return { dtype: x.dtype, shape: reducedShape(x.shape, attributes) }
  },
  gradient(op, dy, [x], { axes }) {
    const share = op.mul(op.reshape(dy, keptShape(x.shape, axes)), 1 / count(x.shape, axes))
    return [op.broadcastTo(share, x.shape)]
  },
  onnx: (emit, [x], { axes, keepDims }) =>
    emit.node('ReduceMean', [x, emit.int64s(axes)], { keepdims: keepDims ? 1 : 0 }),
  tfjs: (tf, [x], { axes, keepDims }) => tf.mean(x, [...axes], keepDims),
  evaluate([x], { axes }, shape) {
    const total = reduce(x, axes, shape, 0, (a, b) => a + b)
    return map(total, (value) => value / count(x.shape, axes))
  },
  examples: [
    (op, input) => op.mean(input([2, 3])),
    (op, input) => op.mean(input([-1, 3, 4]), [1, 2]),
    (op, input) => op.mean(input([-1, 3, 4]), [-1], true),
  ],
})
