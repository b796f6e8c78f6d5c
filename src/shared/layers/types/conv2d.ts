// Two-dimensional convolution.
import { boolean, integer } from '../../schema/index.ts'
import {
  addBias,
  convolutionCost,
  convolutionShape,
  convolutionWeights,
  convolve,
  kerasConvolution,
} from '../convolution.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { dilationField, kernelField, paddingField, stridesField } from '../windows.ts'

export default defineLayer({
  type: 'conv2d',
  category: 'basic',
  aliases: ['Convolution', 'Conv2D', 'Conv2d', 'CNN', '畳込み', 'コンボリューション'],
  text: {
    en: {
      name: 'Conv2D',
      summary: 'Looks for small patterns everywhere in a picture: the heart of picture recognition.',
    },
    ja: {
      name: '2次元畳み込み',
      summary: '画像のあらゆる場所で小さなパターンを探します。画像認識の中心となる層です。',
    },
  },
  formula: 'y[m, i, j] = b[m] + Σ x[c, s·i + d·u − p, s·j + d·v − p] · w[m, c, u, v] over c, u, v',
  properties: {
    outputs: integer({ default: 16, min: 1, label: { en: 'Output channels', ja: '出力チャンネル数' } }),
    kernel: kernelField([3, 3]),
    strides: stridesField([1, 1]),
    padding: paddingField(2, 'same'),
    dilation: dilationField(2),
    groups: integer({
      default: 1,
      min: 1,
      label: { en: 'Groups', ja: 'グループ数' },
      help: {
        en: 'Splits the channels into parts that do not see each other.',
        ja: 'チャンネルを互いに独立な組に分けます。',
      },
    }),
    useBias: boolean({ default: true, label: { en: 'Use a bias', ja: 'バイアスを使う' } }),
  },
  examples: [
    { inputs: [[2, 5, 4]], properties: { outputs: 3 } },
    { inputs: [[1, 7, 6]], properties: { outputs: 2, kernel: [5, 3], padding: 'valid', strides: [2, 1] } },
    { inputs: [[2, 6, 6]], properties: { outputs: 2, strides: [2, 2], useBias: false } },
    { inputs: [[1, 5, 5]], properties: { outputs: 2, kernel: [2, 4] } },
    { inputs: [[1, 4, 3]], properties: { outputs: 1, kernel: [3, 2], padding: 'full' } },
    { inputs: [[1, 7, 7]], properties: { outputs: 2, dilation: [2, 2], padding: [1, 2] } },
    { inputs: [[4, 4, 4]], properties: { outputs: 6, groups: 2 } },
  ],
  shape: ([input], p) => convolutionShape(input, p),
  weights: ([input], p) => convolutionWeights(input, p),
  cost: ([input], p) => convolutionCost(input, p),
  forward: (op, [x], { kernel, bias }, p) => addBias(op, convolve(op, x, kernel, p), bias),
  keras(p, { inputs: [input] }) {
    if (p.groups > 1) return notInKeras({ en: 'Conv2D with several groups', ja: 'グループに分けた2次元畳み込み' })
    return kerasConvolution(input, p, { en: 'Conv2D', ja: '2次元畳み込み' }, (window) => ({
      className: 'Conv2D',
      config: { filters: p.outputs, ...window },
      weights: [{ name: 'kernel', permutation: [2, 3, 1, 0] }, ...(p.useBias ? [{ name: 'bias' }] : [])],
    }))
  },
})
