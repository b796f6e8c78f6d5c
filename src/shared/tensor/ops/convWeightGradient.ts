// The gradient of a convolution with respect to its weight.
import { composeOnnx, composeTfjs } from '../compose.ts'
import { type ConvOptions, checkConv, convAttributes, visitProducts } from '../conv/attributes.ts'
import { fastestWeightGradient, type WeightGradientAttributes, weightGradients } from '../conv/weightGradient.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'

declare module '../graph.ts' {
  interface Ops {
    /** x is (N, C, …), dy is (N, O, …windows); the result is (O, C / groups, …kernelShape). */
    convWeightGradient(x: Tensor, dy: Tensor, options: ConvOptions & { kernelShape: readonly number[] }): Tensor
  }
}

export default defineOp({
  name: 'convWeightGradient',
  build: (graph: Graph, x: Tensor, dy: Tensor, options: ConvOptions & { kernelShape: readonly number[] }) =>
    graph.node('convWeightGradient', [x, dy], {
      ...convAttributes(options, x.shape.length - 2),
      kernelShape: options.kernelShape,
    }),
  type([x, dy], attributes: WeightGradientAttributes) {
    const shape = [dy.shape[1], x.shape[1] / attributes.groups, ...attributes.kernelShape]
    checkConv(x.shape, shape, dy.shape, attributes)
    return { dtype: x.dtype, shape }
  },
  gradient: (op, dw, [x, dy], { kernelShape: _, ...attributes }) => [
    op.convInputGradient(dy, dw, { ...attributes, inputShape: x.shape.slice(2) }),
    op.conv(x, dw, attributes),
  ],
  onnx: (emit, values, attributes, inputs) =>
    composeOnnx(emit, values, inputs, (op, x, dy) =>
      weightGradients[fastestWeightGradient(x.shape, dy.shape, attributes)](op, x, dy, attributes),
    ),
  tfjs: (tf, values, attributes) =>
    composeTfjs(tf, values, (op, x, dy) => weightGradients.slices(op, x, dy, attributes)),
  evaluate([x, dy], attributes, shape) {
    const dw = ndarray(shape)
    visitProducts(x.shape, shape, attributes, (xi, wi, yi) => {
      dw.data[wi] += x.data[xi] * dy.data[yi]
    })
    return dw
  },
  examples: [
    (op, input) => op.convWeightGradient(input([-1, 2, 5, 6]), input([-1, 3, 3, 4]), { kernelShape: [3, 3] }),
    (op, input) => op.convWeightGradient(input([-1, 5, 4, 5]), input([-1, 2, 2, 4]), { kernelShape: [3, 2] }),
    (op, input) => op.convWeightGradient(input([-1, 5, 6, 7]), input([-1, 2, 2, 3]), { kernelShape: [5, 5] }),
    (op, input) =>
      op.convWeightGradient(input([-1, 5, 3, 4, 3]), input([-1, 2, 2, 3, 3]), {
        kernelShape: [2, 2, 2],
        padding: [
          [0, 0],
          [0, 0],
          [1, 0],
        ],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 5, 7, 6]), input([-1, 3, 4, 3]), {
        kernelShape: [3, 2],
        strides: [2, 3],
        padding: [
          [1, 1],
          [0, 2],
        ],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 1, 7, 7]), input([-1, 2, 6, 5]), {
        kernelShape: [3, 3],
        dilation: [2, 1],
        padding: [
          [2, 1],
          [0, 0],
        ],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 4, 5, 5]), input([-1, 6, 5, 5]), {
        kernelShape: [3, 3],
        groups: 2,
        padding: [
          [1, 1],
          [1, 1],
        ],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 3, 5, 5]), input([-1, 3, 2, 2]), {
        kernelShape: [3, 3],
        groups: 3,
        strides: [2, 2],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 2, 9]), input([-1, 3, 5]), {
        kernelShape: [4],
        strides: [2],
        padding: [[1, 2]],
      }),
    (op, input) =>
      op.convWeightGradient(input([-1, 2, 4, 3, 5]), input([-1, 2, 4, 3, 5]), {
        kernelShape: [2, 2, 3],
        padding: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      }),
  ],
})
