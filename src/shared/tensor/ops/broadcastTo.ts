// Stretches axes of length 1 and adds axes in front.
import { defineOp } from '../definition.ts'
import { unbroadcast } from '../elementwise.ts'
import type { Graph, Tensor } from '../graph.ts'
import { broadcastStrides, ndarray, walk } from '../ndarray.ts'
import { broadcastShapes, formatShape, type Shape, sameShape } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    broadcastTo(x: Tensor, shape: Shape): Tensor
  }
}

export default defineOp({
  name: 'broadcastTo',
  build: (graph: Graph, x: Tensor, shape: Shape) =>
    sameShape(x.shape, shape) ? x : graph.node('broadcastTo', [x], { shape }),
  type([x], { shape }: { shape: Shape }) {
    if (!sameShape(broadcastShapes(x.shape, shape), shape))
      throw new Error(`stretch ${formatShape(x.shape)} to ${formatShape(shape)}`)
    return { dtype: x.dtype, shape }
  },
  gradient: (op, dy, [x]) => [unbroadcast(op, dy, x)],
  onnx: (emit, [x], { shape }) => emit.node('Expand', [x, emit.shapeVector(shape)]),
  tfjs: (tf, [x], _, shape) => tf.broadcastTo(x, [...shape]),
  evaluate([x], _, shape) {
    const result = ndarray(shape)
    walk(shape, [broadcastStrides(x.shape, shape)], ([at], i) => {
      result.data[i] = x.data[at]
    })
    return result
  },
  examples: [
    (op, input) => op.broadcastTo(input([3, 1]), [2, 3, 4]),
    (op, input) => op.concat([op.broadcastTo(input([1, 3]), [-1, 3]), input([-1, 2])], 1),
  ],
})
