// Brings dy to where each window's largest element was: the gradient of maxPool, and of maxPoolPick.
import { composeOnnx, composeTfjs } from '../compose.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { checkPooled, largestSeen, type PoolAttributes, type PoolOptions, poolAttributes } from '../pool/attributes.ts'
import { onnxMaxPoolGradient } from '../pool/onnxMaxPool.ts'
import { maxGradientByTaps } from '../pool/taps.ts'

declare module '../graph.ts' {
  interface Ops {
    /** x is what was pooled; the result has its shape. */
    maxPoolGradient(x: Tensor, dy: Tensor, options: PoolOptions): Tensor
  }
}

export default defineOp({
  name: 'maxPoolGradient',
  build: (graph: Graph, x: Tensor, dy: Tensor, options: PoolOptions) =>
    graph.node('maxPoolGradient', [x, dy], poolAttributes(options)),
  type([x, dy], attributes: PoolAttributes) {
    checkPooled(x.shape, dy.shape, attributes)
    return { dtype: dy.dtype, shape: x.shape }
  },
  gradient: (op, dx, [x], attributes) => [undefined, op.maxPoolPick(x, dx, attributes)],
  onnx: (emit, values, attributes, inputs) =>
    emit.device === 'cpu'
      ? onnxMaxPoolGradient(emit, values, attributes, inputs)
      : composeOnnx(emit, values, inputs, (op, x, dy) => maxGradientByTaps(op, x, dy, attributes)),
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, x, dy) => maxGradientByTaps(op, x, dy, attributes)),
  evaluate([x, dy], attributes, shape) {
    const dx = ndarray(shape)
    largestSeen(x, attributes).forEach((at, window) => {
      dx.data[at] += dy.data[window]
    })
    return dx
  },
  examples: [
    (op, input) => op.maxPoolGradient(input([-1, 2, 4, 6]), input([-1, 2, 2, 3]), { kernel: [2, 2] }),
    (op, input) =>
      op.maxPoolGradient(input([-1, 2, 7, 5]), input([-1, 2, 4, 5]), {
        kernel: [3, 2],
        strides: [2, 1],
        padding: [
          [1, 1],
          [0, 1],
        ],
      }),
    // Equal elements: the first takes all.
    (op, input) =>
      op.maxPoolGradient(op.floor(input([-1, 1, 5, 5], { low: 0, high: 3 })), input([-1, 1, 4, 4]), {
        kernel: [2, 2],
        strides: [1, 1],
      }),
    (op, input) => op.maxPoolGradient(input([-1, 2, 9]), input([-1, 2, 4]), { kernel: [3], strides: [2] }),
    (op, input) =>
      op.maxPoolGradient(input([-1, 2, 4, 3, 5]), input([-1, 2, 2, 3, 3]), {
        kernel: [2, 2, 3],
        strides: [2, 1, 2],
        padding: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      }),
  ],
})
