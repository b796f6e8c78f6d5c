// The gradient of a convolution with respect to its input; also what transposed convolution layers compute.
import { composeTfjs } from '../compose.ts'
import { type ConvOptions, checkConv, convAttributes, spatial, visitProducts } from '../conv/attributes.ts'
import { type InputGradientAttributes, inputGradientFlipped } from '../conv/inputGradient.ts'
import { onnxInputGradient } from '../conv/onnxInputGradient.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'

type Options = ConvOptions & { inputShape: readonly number[] }

declare module '../graph.ts' {
  interface Ops {
    /** dy is (N, O, …windows), w is (O, C / groups, …kernel); the result is (N, C, …inputShape). */
    convInputGradient(dy: Tensor, w: Tensor, options: Options): Tensor
  }
}

export default defineOp({
  name: 'convInputGradient',
  build: (graph: Graph, dy: Tensor, w: Tensor, options: Options) =>
    graph.node('convInputGradient', [dy, w], {
      ...convAttributes(options, dy.shape.length - 2),
      inputShape: options.inputShape,
    }),
  type([dy, w], attributes: InputGradientAttributes) {
    const shape = [dy.shape[0], w.shape[1] * attributes.groups, ...attributes.inputShape]
    checkConv(shape, w.shape, dy.shape, attributes)
    return { dtype: dy.dtype, shape }
  },
  gradient: (op, dx, [dy, w], { inputShape: _, ...attributes }) => [
    op.conv(dx, w, attributes),
    op.convWeightGradient(dx, dy, { ...attributes, kernelShape: spatial(w.shape) }),
  ],
  onnx: onnxInputGradient,
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, dy, w) => inputGradientFlipped(op, dy, w, attributes)),
  evaluate([dy, w], attributes, shape) {
    const dx = ndarray(shape)
    visitProducts(shape, w.shape, attributes, (xi, wi, yi) => {
      dx.data[xi] += w.data[wi] * dy.data[yi]
    })
    return dx
  },
  examples: [
    (op, input) => op.convInputGradient(input([-1, 3, 3, 4]), input([3, 2, 3, 3]), { inputShape: [5, 6] }),
    (op, input) =>
      op.convInputGradient(input([-1, 3, 4, 3]), input([3, 2, 3, 2]), {
        inputShape: [7, 6],
        strides: [2, 3],
        padding: [
          [1, 1],
          [0, 2],
        ],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 2, 6, 5]), input([2, 1, 3, 3]), {
        inputShape: [7, 7],
        dilation: [2, 1],
        padding: [
          [2, 1],
          [0, 0],
        ],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 6, 5, 5]), input([6, 2, 3, 3]), {
        inputShape: [5, 5],
        groups: 2,
        padding: [
          [1, 1],
          [1, 1],
        ],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 3, 2, 2]), input([3, 1, 3, 3]), {
        inputShape: [5, 6],
        groups: 3,
        strides: [2, 2],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 3, 7, 5]), input([3, 2, 1, 2]), {
        inputShape: [4, 4],
        padding: [
          [2, 1],
          [1, 1],
        ],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 3, 5]), input([3, 2, 4]), { inputShape: [9], strides: [2], padding: [[1, 2]] }),
    (op, input) =>
      op.convInputGradient(input([-1, 2, 4, 3, 5]), input([2, 2, 2, 2, 3]), {
        inputShape: [4, 3, 5],
        padding: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 3, 2, 3, 2]), input([3, 2, 2, 2, 2]), {
        inputShape: [4, 6, 5],
        strides: [2, 2, 2],
      }),
    (op, input) =>
      op.convInputGradient(input([-1, 2, 3, 2, 2]), input([2, 2, 3, 2, 2]), {
        inputShape: [6, 3, 4],
        strides: [2, 3, 1],
        dilation: [1, 1, 2],
        padding: [
          [1, 0],
          [0, 2],
          [0, 0],
        ],
      }),
  ],
})
