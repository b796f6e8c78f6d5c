// Convolution of each channel of a picture on its own.
import { defineDepthwiseConvolution } from '../depthwiseConvolution.ts'

export default defineDepthwiseConvolution({
  type: 'depthwiseConv2d',
  aliases: ['DepthwiseConvolution', 'DepthwiseConv2D', 'MobileNet', '深さ方向の畳み込み', 'チャンネルごとの畳み込み'],
  text: {
    en: {
      name: 'DepthwiseConv2D',
      summary:
        'Convolves each channel with a kernel of its own, without mixing them. Cheap; a 1×1 convolution after it mixes.',
    },
    ja: {
      name: 'デプスワイズ畳み込み',
      summary:
        'チャンネルを混ぜずに、1枚ずつ別のカーネルで畳み込みます。計算が軽く、後の 1×1 畳み込みで混ぜ合わせます。',
    },
  },
  formula: 'y[c·m + q, i, j] = b[c·m + q] + Σ x[c, s·i + d·u − p, s·j + d·v − p] · w[c·m + q, u, v] over u, v',
  axes: 2,
  examples: [
    { inputs: [[3, 4, 5]] },
    { inputs: [[2, 7, 5]], properties: { multiplier: 2, strides: [2, 2], useBias: false } },
    { inputs: [[2, 5, 6]], properties: { kernel: [2, 3], padding: 'valid' } },
    { inputs: [[2, 6, 6]], properties: { dilation: [2, 1], padding: [2, 0] } },
  ],
})
