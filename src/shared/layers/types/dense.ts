// Fully connected layer.
import { boolean, shape } from '../../schema/index.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { defineLayer } from '../definition.ts'
import type { KerasLayer } from '../keras.ts'
import { channelsLast, toChannelsLast } from '../kerasForms.ts'

export default defineLayer({
  type: 'dense',
  common: true,
  category: 'basic',
  aliases: ['Affine', 'Dense', 'Linear', 'fully connected', 'FC', '全結合層', '線形層', 'アフィン'],
  text: {
    en: { name: 'Dense', summary: 'Connects every input to every output, each with a weight of its own.' },
    ja: { name: '全結合', summary: 'すべての入力とすべての出力を、それぞれ別の重みでつなぎます。' },
  },
  formula: 'y = x W + b',
  properties: {
    outputs: shape({
      default: [100],
      label: { en: 'Outputs', ja: '出力数' },
      help: { en: 'A number, or a shape such as 1×28×28.', ja: '個数、または 1×28×28 のような形です。' },
    }),
    useBias: boolean({ default: true, label: { en: 'Use a bias', ja: 'バイアスを使う' } }),
  },
  examples: [
    { inputs: [[5]], properties: { outputs: [3] } },
    { inputs: [[2, 3, 3]], properties: { outputs: [2, 2, 1] } },
    { inputs: [[7]], properties: { outputs: [1], useBias: false } },
  ],
  shape: (_, { outputs }) => outputs,
  weights: ([input], { outputs, useBias }) => ({
    kernel: { shape: [size(input), size(outputs)], initializer: 'auto' },
    ...(useBias && { bias: { shape: [size(outputs)], initializer: 'zeros' } }),
  }),
  cost: ([input], { outputs }) => ({ multiplyAdds: size(input) * size(outputs) }),
  forward(op, [x], { kernel, bias }, { outputs }) {
    const [inputs] = kernel.shape
    const product = op.matmul(op.reshape(x, [-1, inputs]), kernel)
    return op.reshape(bias ? op.add(product, bias) : product, [-1, ...outputs])
  },
  keras: ({ outputs, useBias }, { inputs: [input] }) =>
    channelsLast(
      ...(input.length > 1 ? [{ className: 'Flatten', config: {} }] : []),
      { className: 'Dense', config: { units: size(outputs), useBias }, weights: kerasWeights(input, outputs, useBias) },
      ...(outputs.length > 1
        ? [
            {
              className: 'Reshape',
              config: { targetShape: toChannelsLast(outputs.length).map((axis) => outputs[axis]) },
            },
          ]
        : []),
    ),
})

/** Rows and columns in the order of channels-last inputs and outputs. */
function kerasWeights(input: Shape, outputs: Shape, useBias: boolean): KerasLayer['weights'] {
  const rows = toChannelsLast(input.length)
  const columns = toChannelsLast(outputs.length)
  const permutation = [...rows, ...columns.map((axis) => axis + rows.length)]
  return [
    { name: 'kernel', shape: [...input, ...outputs], permutation },
    ...(useBias ? [{ name: 'bias', shape: outputs, permutation: columns }] : []),
  ]
}
