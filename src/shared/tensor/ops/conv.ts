// Convolution (cross-correlation, as in all neural networks) over 1, 2 or 3 spatial axes.
import {
  type ConvAttributes,
  type ConvOptions,
  checkConv,
  convAttributes,
  convWindows,
  spatial,
  visitProducts,
} from '../conv/attributes.ts'
import { tfjsConv } from '../conv/tfjs.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { onnxPads, windowCounts } from '../windows.ts'

declare module '../graph.ts' {
  interface Ops {
    /** x is (N, C, …spatial), w is (O, C / groups, …kernel); the result is (N, O, …windows). */
    conv(x: Tensor, w: Tensor, options?: ConvOptions): Tensor
  }
}

export default defineOp({
  name: 'conv',
  build: (graph: Graph, x: Tensor, w: Tensor, options: ConvOptions = {}) =>
    graph.node('conv', [x, w], convAttributes(options, x.shape.length - 2)),
  type([x, w], attributes: ConvAttributes) {
    const counts = windowCounts(spatial(x.shape), convWindows(spatial(w.shape), attributes))
    const shape = [x.shape[0], w.shape[0], ...counts]
    checkConv(x.shape, w.shape, shape, attributes)
    return { dtype: x.dtype, shape }
  },
  gradient: (op, dy, [x, w], attributes) => [
    op.convInputGradient(dy, w, { ...attributes, inputShape: spatial(x.shape) }),
    op.convWeightGradient(x, dy, { ...attributes, kernelShape: spatial(w.shape) }),
  ],
  onnx: (emit, [x, w], { strides, padding, dilation, groups }, [, { shape }]) =>
    emit.node('Conv', [x, w], {
      kernel_shape: spatial(shape),
      strides,
      pads: onnxPads(padding),
      dilations: dilation,
      group: groups,
    }),
  tfjs: (tf, [x, w], attributes) => tfjsConv(tf, x, w, attributes),
  evaluate([x, w], attributes, shape) {
    const y = ndarray(shape)
    visitProducts(x.shape, w.shape, attributes, (xi, wi, yi) => {
      y.data[yi] += x.data[xi] * w.data[wi]
    })
    return y
  },
  examples: [
    (op, input) => op.conv(input([-1, 2, 5, 6]), input([3, 2, 3, 3])),
    (op, input) =>
      op.conv(input([-1, 2, 7, 6]), input([3, 2, 3, 2]), {
        strides: [2, 3],
        padding: [
          [1, 1],
          [0, 2],
        ],
      }),
    (op, input) =>
      op.conv(input([-1, 1, 7, 7]), input([2, 1, 3, 3]), {
        dilation: [2, 1],
        padding: [
          [2, 1],
          [0, 0],
        ],
      }),
    (op, input) =>
      op.conv(input([-1, 4, 5, 5]), input([6, 2, 3, 3]), {
        groups: 2,
        padding: [
          [1, 1],
          [1, 1],
        ],
      }),
    (op, input) => op.conv(input([-1, 3, 5, 5]), input([3, 1, 3, 3]), { groups: 3, strides: [2, 2] }),
    (op, input) => op.conv(input([-1, 2, 9]), input([3, 2, 4]), { strides: [2], padding: [[1, 2]] }),
    (op, input) =>
      op.conv(input([-1, 2, 4, 3, 5]), input([2, 2, 2, 2, 3]), {
        padding: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      }),
  ],
})
