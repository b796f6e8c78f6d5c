// Transposed convolution of volumes.
import { defineTransposedConvolution } from '../transposedConvolution.ts'

export default defineTransposedConvolution({
  type: 'convTranspose3d',
  aliases: ['Deconvolution', 'Conv3DTranspose', 'ConvTranspose3d', '逆畳み込み', 'デコンボリューション'],
  text: {
    en: {
      name: 'ConvTranspose3D',
      summary:
        'A convolution run backwards: makes volumes (C×D×H×W) larger with learned kernels, in decoders of scans and films.',
    },
    ja: {
      name: '3次元転置畳み込み',
      summary:
        '畳み込みを逆向きに行い、学習したカーネルで立体（C×D×H×W）を大きくします。断層画像や動画のデコーダーに使います。',
    },
  },
  formula: 'y[m, s·i + d·u − p, …] += x[c, i, j, k] · w[c, m, u, v, t]; y += b[m]',
  axes: 3,
  examples: [
    { inputs: [[2, 2, 3, 2]], properties: { outputs: 3 } },
    { inputs: [[1, 2, 1, 2]], properties: { outputs: 2, kernel: [3, 3, 3] } },
    { inputs: [[1, 2, 3, 2]], properties: { outputs: 2, kernel: [3, 2, 4], strides: [1, 2, 3], padding: 'same' } },
    { inputs: [[2, 3, 2, 2]], properties: { outputs: 1, kernel: [2, 3, 3], padding: [1, 0, 1], useBias: false } },
    { inputs: [[1, 3, 3, 2]], properties: { outputs: 2, kernel: [2, 3, 2], strides: [1, 1, 1], padding: 'full' } },
    { inputs: [[4, 2, 2, 2]], properties: { outputs: 2, strides: [2, 1, 2], dilation: [1, 2, 1], groups: 2 } },
  ],
})
