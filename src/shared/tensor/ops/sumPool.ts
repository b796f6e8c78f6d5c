// The sum of each window's elements; average pooling divides it.
import { composeTfjs } from '../compose.ts'
import { defineOp, type OnnxValue } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import {
  onnxPoolAttributes,
  type PoolAttributes,
  type PoolOptions,
  poolAttributes,
  pooledShape,
  visitSeen,
} from '../pool/attributes.ts'
import { sumByTaps } from '../pool/taps.ts'
import { size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** x is (N, C, …spatial); padding counts as 0. */
    sumPool(x: Tensor, options: PoolOptions): Tensor
  }
}

export default defineOp({
  name: 'sumPool',
  build: (graph: Graph, x: Tensor, options: PoolOptions) => graph.node('sumPool', [x], poolAttributes(options)),
  type: ([x], attributes: PoolAttributes) => ({ dtype: x.dtype, shape: pooledShape(x.shape, attributes) }),
  gradient: (op, dy, [x], attributes) => [op.sumPoolGradient(dy, { ...attributes, inputShape: x.shape.slice(2) })],
  onnx(emit, [x], attributes, [input]) {
    const pooled = (value: OnnxValue) =>
      emit.node('AveragePool', [value], { ...onnxPoolAttributes(attributes), count_include_pad: 1 })
    const scaled = (value: OnnxValue) =>
      emit.node('Mul', [value, emit.constant([size(attributes.kernel)], [], input.dtype)])
    // ONNX Runtime merges Pad into a pooling right after it, and then refuses padding as long as the window.
    return input.op === 'pad' ? pooled(scaled(x)) : scaled(pooled(x))
  },
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, x) => sumByTaps(op, x, attributes)),
  evaluate([x], attributes, shape) {
    const y = ndarray(shape)
    visitSeen(x.shape, attributes, (from, to) => {
      y.data[to] += x.data[from]
    })
    return y
  },
  examples: [
    (op, input) => op.sumPool(input([-1, 2, 4, 6]), { kernel: [2, 2] }),
    (op, input) =>
      op.sumPool(input([-1, 2, 7, 5]), {
        kernel: [3, 2],
        strides: [2, 1],
        padding: [
          [1, 1],
          [0, 1],
        ],
      }),
    (op, input) => op.sumPool(op.pad(input([-1, 1, 3, 3]), [0, 0, 2, 2], [0, 0, 3, 1]), { kernel: [2, 2] }),
    (op, input) => op.sumPool(input([-1, 2, 4, 3, 6]), { kernel: [2, 1, 3] }),
    (op, input) => op.sumPool(input([-1, 2, 5, 4, 6]), { kernel: [2, 2, 3] }),
    (op, input) => op.sumPool(input([-1, 2, 9]), { kernel: [3], strides: [2] }),
    (op, input) =>
      op.sumPool(input([-1, 2, 4, 3, 5]), {
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
