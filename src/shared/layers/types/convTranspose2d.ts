// Transposed convolution of pictures.
import { defineTransposedConvolution } from '../transposedConvolution.ts'

export default defineTransposedConvolution({
  type: 'convTranspose2d',
  aliases: [
    'Deconvolution',
    'Conv2DTranspose',
    'ConvTranspose2d',
    'upconvolution',
    '逆畳み込み',
    'デコンボリューション',
  ],
  text: {
    en: {
      name: 'ConvTranspose2D',
      summary: 'A convolution run backwards: makes pictures larger with learned kernels, in decoders and generators.',
    },
    ja: {
      name: '2次元転置畳み込み',
      summary: '畳み込みを逆向きに行い、学習したカーネルで画像を大きくします。デコーダーや生成器に使います。',
    },
  },
  formula: 'y[m, s·i + d·u − p, s·j + d·v − p] += x[c, i, j] · w[c, m, u, v]; y += b[m]',
  axes: 2,
  examples: [
    { inputs: [[2, 3, 4]], properties: { outputs: 3 } },
    { inputs: [[1, 4, 3]], properties: { outputs: 2, kernel: [5, 4], padding: 'same' } },
    { inputs: [[2, 3, 3]], properties: { outputs: 2, kernel: [6, 6], padding: [2, 2], useBias: false } },
    { inputs: [[1, 3, 4]], properties: { outputs: 2, kernel: [1, 2], strides: [2, 3], padding: 'same' } },
    { inputs: [[1, 4, 4]], properties: { outputs: 1, kernel: [3, 3], strides: [1, 1], padding: 'full' } },
    { inputs: [[4, 3, 2]], properties: { outputs: 2, kernel: [3, 3], strides: [1, 2], dilation: [2, 1], groups: 2 } },
  ],
})
