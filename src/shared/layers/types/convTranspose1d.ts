// Transposed convolution of series.
import { defineTransposedConvolution } from '../transposedConvolution.ts'

export default defineTransposedConvolution({
  type: 'convTranspose1d',
  aliases: ['Deconvolution', 'Conv1DTranspose', 'ConvTranspose1d', '逆畳み込み', 'デコンボリューション'],
  text: {
    en: {
      name: 'ConvTranspose1D',
      summary: 'A convolution run backwards: makes series (C×T) longer with learned kernels, in decoders of sound.',
    },
    ja: {
      name: '1次元転置畳み込み',
      summary: '畳み込みを逆向きに行い、学習したカーネルで系列（C×T）を長くします。音などのデコーダーに使います。',
    },
  },
  formula: 'y[m, s·i + d·u − p] += x[c, i] · w[c, m, u]; y += b[m]',
  axes: 1,
  examples: [
    { inputs: [[2, 5]], properties: { outputs: 3 } },
    { inputs: [[1, 4]], properties: { outputs: 2, kernel: [5], padding: 'same' } },
    { inputs: [[2, 4]], properties: { outputs: 2, kernel: [6], padding: [2], useBias: false } },
    { inputs: [[4, 3]], properties: { outputs: 2, kernel: [3], strides: [1], dilation: [2], groups: 2 } },
  ],
})
