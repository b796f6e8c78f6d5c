// Convolution of each channel on its own.
import { integer } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import {
  addBias,
  biasField,
  type ConvolutionSettings,
  convolutionCost,
  convolutionShape,
  convolutionWeights,
  convolve,
  kerasConvolution,
} from '../convolution.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { dilationField, kernelField, paddingField, stridesField } from '../windows.ts'

/** A convolution with as many groups as channels. */
function grouped<P extends { multiplier: number }>(
  p: P & Omit<ConvolutionSettings, 'outputs' | 'groups'>,
  [channels]: Shape,
): ConvolutionSettings {
  return { ...p, outputs: channels * p.multiplier, groups: channels }
}

export default defineLayer({
  type: 'depthwiseConv2d',
  category: 'basic',
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
  properties: {
    multiplier: integer({
      default: 1,
      min: 1,
      label: { en: 'Outputs per channel m', ja: 'チャンネルあたりの出力数 m' },
    }),
    kernel: kernelField([3, 3]),
    strides: stridesField([1, 1]),
    padding: paddingField(2, 'same'),
    dilation: dilationField(2),
    useBias: biasField,
  },
  examples: [
    { inputs: [[3, 4, 5]] },
    { inputs: [[2, 7, 5]], properties: { multiplier: 2, strides: [2, 2], useBias: false } },
    { inputs: [[2, 5, 6]], properties: { kernel: [2, 3], padding: 'valid' } },
    { inputs: [[2, 6, 6]], properties: { dilation: [2, 1], padding: [2, 0] } },
  ],
  shape: ([input], p) => convolutionShape(input, grouped(p, input)),
  weights: ([input], p) => convolutionWeights(input, grouped(p, input)),
  cost: ([input], p) => convolutionCost(input, grouped(p, input)),
  forward: (op, [x], { kernel, bias }, p) => addBias(op, convolve(op, x, kernel, grouped(p, x.shape.slice(1))), bias),
  keras(p, { inputs: [input] }) {
    const { multiplier, useBias } = p
    if (p.dilation.some((step) => step > 1))
      return notInKeras({ en: 'DepthwiseConv2D with dilation', ja: '膨張率つきのデプスワイズ畳み込み' })
    const name = { en: 'DepthwiseConv2D', ja: 'デプスワイズ畳み込み' }
    return kerasConvolution(input, grouped(p, input), name, (window) => ({
      className: 'DepthwiseConv2D',
      config: { depthMultiplier: multiplier, ...window },
      weights: [
        { name: 'kernel', shape: [input[0], multiplier, ...p.kernel], permutation: [2, 3, 0, 1] },
        ...(useBias ? [{ name: 'bias' }] : []),
      ],
    }))
  },
})
