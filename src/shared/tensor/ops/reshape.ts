// The same elements under another shape.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { formatShape, type Shape, sameShape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Every dimension must be given; the batch stays a (multiple of the) batch. */
    reshape(x: Tensor, shape: Shape): Tensor
  }
}

export default defineOp({
  name: 'reshape',
  build: (graph: Graph, x: Tensor, shape: Shape) =>
    sameShape(x.shape, shape) ? x : graph.node('reshape', [x], { shape }),
  type([x], { shape }: { shape: Shape }) {
    if (size(x.shape) !== size(shape)) throw new Error(`reshape ${formatShape(x.shape)} to ${formatShape(shape)}`)
    return { dtype: x.dtype, shape }
  },
  gradient: (op, dy, [x]) => [op.reshape(dy, x.shape)],
  onnx: (emit, [x], { shape }) => emit.reshape(x, shape),
  tfjs: (tf, [x], _, shape) => tf.reshape(x, [...shape]),
  evaluate: ([x], _, shape) => ndarray(shape, x.data),
  examples: [
    (op, input) => op.reshape(input([-1, 3, 4]), [-1, 12]),
    (op, input) => op.reshape(input([2, 6]), [3, 2, 2]),
  ],
})
