// Convolution of each channel of a series on its own.
import { defineDepthwiseConvolution } from '../depthwiseConvolution.ts'

export default defineDepthwiseConvolution({
  type: 'depthwiseConv1d',
  aliases: ['DepthwiseConvolution', 'DepthwiseConv1D', '深さ方向の畳み込み', 'チャンネルごとの畳み込み'],
  text: {
    en: {
      name: 'DepthwiseConv1D',
      summary:
        'Convolves each channel of a series (C×T) with a kernel of its own, without mixing them. Cheap; a Conv1D of kernel size 1 after it mixes.',
    },
    ja: {
      name: '1次元デプスワイズ畳み込み',
      summary:
        '系列（C×T）のチャンネルを混ぜずに、1本ずつ別のカーネルで畳み込みます。計算が軽く、後に置くカーネルの大きさ1の畳み込みで混ぜ合わせます。',
    },
  },
  formula: 'y[c·m + q, i] = b[c·m + q] + Σ x[c, s·i + d·u − p] · w[c·m + q, u] over u',
  axes: 1,
  examples: [
    { inputs: [[3, 5]] },
    { inputs: [[2, 7]], properties: { multiplier: 2, strides: [2], useBias: false } },
    { inputs: [[2, 6]], properties: { kernel: [2], padding: 'valid' } },
    { inputs: [[2, 6]], properties: { dilation: [2], padding: [2] } },
    { inputs: [[3, 5]], properties: { kernel: [4], strides: [2], padding: [1] } },
  ],
})
