// Three-dimensional convolution.
import { defineConvolution } from '../convolution.ts'

export default defineConvolution({
  type: 'conv3d',
  aliases: ['Convolution', 'Conv3D', 'Conv3d', 'WeightStandardization', '畳込み', 'コンボリューション'],
  text: {
    en: {
      name: 'Conv3D',
      summary: 'Looks for small patterns everywhere in a volume (C×D×H×W): scans of bodies, films.',
    },
    ja: {
      name: '3次元畳み込み',
      summary: '立体（C×D×H×W）のあらゆる場所で小さなパターンを探します。断層画像や動画に使います。',
    },
  },
  formula: 'y[m, i, j, k] = b[m] + Σ x[c, s·i + d·u − p, …] · w[m, c, u, v, t] over c, u, v, t',
  axes: 3,
  examples: [
    { inputs: [[2, 3, 4, 3]], properties: { outputs: 2 } },
    { inputs: [[1, 4, 5, 3]], properties: { outputs: 2, kernel: [2, 3, 1], padding: 'valid', strides: [2, 1, 2] } },
    { inputs: [[2, 3, 3, 3]], properties: { outputs: 2, kernel: [2, 2, 2], padding: [1, 0, 1], groups: 2 } },
    { inputs: [[1, 5, 3, 3]], properties: { outputs: 1, kernel: [2, 2, 2], dilation: [2, 1, 1], useBias: false } },
  ],
})
