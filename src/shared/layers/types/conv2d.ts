// Two-dimensional convolution.
import { defineConvolution } from '../convolution.ts'

export default defineConvolution({
  type: 'conv2d',
  common: true,
  aliases: ['Convolution', 'Conv2D', 'Conv2d', 'CNN', 'WeightStandardization', '畳込み', 'コンボリューション'],
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
  axes: 2,
  examples: [
    { inputs: [[2, 5, 4]], properties: { outputs: 3 } },
    { inputs: [[1, 7, 6]], properties: { outputs: 2, kernel: [5, 3], padding: 'valid', strides: [2, 1] } },
    { inputs: [[2, 6, 6]], properties: { outputs: 2, strides: [2, 2], useBias: false } },
    { inputs: [[1, 5, 5]], properties: { outputs: 2, kernel: [2, 4] } },
    { inputs: [[1, 4, 3]], properties: { outputs: 1, kernel: [3, 2], padding: 'full' } },
    { inputs: [[1, 7, 7]], properties: { outputs: 2, dilation: [2, 2], padding: [1, 2] } },
    { inputs: [[4, 4, 4]], properties: { outputs: 6, groups: 2 } },
    { inputs: [[2, 4, 3]], properties: { outputs: 3, standardizeWeights: true } },
  ],
})
