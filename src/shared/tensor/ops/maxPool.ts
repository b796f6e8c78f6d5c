// The largest element of each window; of equal ones the first counts.
import { composeTfjs } from '../compose.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import {
  largestSeen,
  onnxPoolAttributes,
  type PoolAttributes,
  type PoolOptions,
  poolAttributes,
  pooledShape,
} from '../pool/attributes.ts'
import { apart, onnxMaxPool } from '../pool/onnxMaxPool.ts'
import { maxByTaps } from '../pool/taps.ts'

declare module '../graph.ts' {
  interface Ops {
    /** x is (N, C, …spatial); padding never wins. */
    maxPool(x: Tensor, options: PoolOptions): Tensor
  }
}

export default defineOp({
  name: 'maxPool',
  build: (graph: Graph, x: Tensor, options: PoolOptions) => graph.node('maxPool', [x], poolAttributes(options)),
  type: ([x], attributes: PoolAttributes) => ({ dtype: x.dtype, shape: pooledShape(x.shape, attributes) }),
  gradient: (op, dy, [x], attributes) => [op.maxPoolGradient(x, dy, attributes)],
  onnx: (emit, [x], attributes, [input]) =>
    emit.device === 'cpu'
      ? onnxMaxPool(emit, x, attributes, input)[0]
      : emit.node('MaxPool', [apart(emit, x, input)], onnxPoolAttributes(attributes)),
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, x) => maxByTaps(op, x, attributes)),
  evaluate: ([x], attributes, shape) =>
    ndarray(
      shape,
      Float64Array.from(largestSeen(x, attributes), (at) => x.data[at]),
    ),
  examples: [
    (op, input) => op.maxPool(input([-1, 2, 4, 6]), { kernel: [2, 2] }),
    (op, input) =>
      op.maxPool(input([-1, 2, 7, 5]), {
        kernel: [3, 2],
        strides: [2, 1],
        padding: [
          [1, 1],
          [0, 1],
        ],
      }),
    (op, input) =>
      op.maxPool(op.pad(input([-1, 1, 3, 3], { low: 0.1, high: 1 }), [0, 0, 2, 2], [0, 0, 3, 1]), { kernel: [2, 2] }),
    (op, input) =>
      op.maxPool(op.pad(input([-1, 1, 4, 4], { low: -1, high: -0.1 }), [0, 0, 1, 1], [0, 0, 1, 1]), { kernel: [3, 3] }),
    (op, input) => op.maxPool(input([-1, 2, 4, 3, 6]), { kernel: [2, 1, 3] }),
    (op, input) => op.maxPool(input([-1, 2, 5, 4, 6]), { kernel: [2, 2, 3] }),
    (op, input) => op.maxPool(input([-1, 2, 9]), { kernel: [3], strides: [2] }),
    (op, input) =>
      op.maxPool(input([-1, 2, 4, 3, 5]), {
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
