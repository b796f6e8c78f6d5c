// The element of v where each window's largest element of x is: what second derivatives of maxPool are made of.
import { composeOnnx, composeTfjs } from '../compose.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { largestSeen, type PoolAttributes, type PoolOptions, poolAttributes, pooledShape } from '../pool/attributes.ts'
import { onnxMaxPoolPick } from '../pool/onnxMaxPool.ts'
import { pickByTaps } from '../pool/taps.ts'
import { formatShape, sameShape } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** v has the shape of x. */
    maxPoolPick(x: Tensor, v: Tensor, options: PoolOptions): Tensor
  }
}

export default defineOp({
  name: 'maxPoolPick',
  build: (graph: Graph, x: Tensor, v: Tensor, options: PoolOptions) =>
    graph.node('maxPoolPick', [x, v], poolAttributes(options)),
  type([x, v], attributes: PoolAttributes) {
    if (!sameShape(x.shape, v.shape)) throw new Error(`pick ${formatShape(v.shape)} by ${formatShape(x.shape)}`)
    return { dtype: v.dtype, shape: pooledShape(x.shape, attributes) }
  },
  gradient: (op, dy, [x], attributes) => [undefined, op.maxPoolGradient(x, dy, attributes)],
  onnx: (emit, values, attributes, inputs) =>
    emit.device === 'cpu'
      ? onnxMaxPoolPick(emit, values, attributes, inputs)
      : composeOnnx(emit, values, inputs, (op, x, v) => pickByTaps(op, x, v, attributes)),
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, x, v) => pickByTaps(op, x, v, attributes)),
  evaluate: ([x, v], attributes, shape) =>
    ndarray(
      shape,
      Float64Array.from(largestSeen(x, attributes), (at) => v.data[at]),
    ),
  examples: [
    (op, input) => op.maxPoolPick(input([-1, 2, 4, 6]), input([-1, 2, 4, 6]), { kernel: [2, 2] }),
    (op, input) =>
      op.maxPoolPick(input([-1, 2, 7, 5]), input([-1, 2, 7, 5]), {
        kernel: [3, 2],
        strides: [2, 1],
        padding: [
          [1, 1],
          [0, 1],
        ],
      }),
    (op, input) => op.maxPoolPick(input([-1, 2, 9]), input([-1, 2, 9]), { kernel: [3], strides: [2] }),
    (op, input) =>
      op.maxPoolPick(input([-1, 2, 4, 3, 5]), input([-1, 2, 4, 3, 5]), { kernel: [2, 2, 3], strides: [2, 1, 2] }),
  ],
})
