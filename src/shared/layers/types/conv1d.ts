// One-dimensional convolution.
import { defineConvolution } from '../convolution.ts'

export default defineConvolution({
  type: 'conv1d',
  aliases: ['Convolution', 'Conv1D', 'Conv1d', 'WeightStandardization', '畳込み', 'コンボリューション'],
  text: {
    en: {
      name: 'Conv1D',
      summary: 'Looks for short patterns everywhere in a series (C×T): sound, sensors, time series.',
    },
    ja: {
      name: '1次元畳み込み',
      summary: '系列（C×T）のあらゆる場所で短いパターンを探します。音・センサー・時系列に使います。',
    },
  },
  formula: 'y[m, i] = b[m] + Σ x[c, s·i + d·u − p] · w[m, c, u] over c, u',
  axes: 1,
  examples: [
    { inputs: [[2, 7]], properties: { outputs: 3 } },
    { inputs: [[1, 8]], properties: { outputs: 2, kernel: [4], strides: [2], padding: 'valid' } },
    { inputs: [[2, 9]], properties: { outputs: 2, strides: [2] } },
    { inputs: [[1, 9]], properties: { outputs: 1, kernel: [2], dilation: [3], padding: [1] } },
    { inputs: [[4, 5]], properties: { outputs: 2, groups: 2, useBias: false } },
  ],
})
