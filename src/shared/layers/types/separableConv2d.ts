// Convolution of each channel on its own, then of all channels at each point.
import { integer, type Values } from '../../schema/index.ts'
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
  outputChannelsField,
} from '../convolution.ts'
import { defineLayer } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { dilationField, kernelField, ones, paddingField, stridesField } from '../windows.ts'

const properties = {
  outputs: outputChannelsField,
  multiplier: integer({
    default: 1,
    min: 1,
    label: { en: 'Between, per input channel', ja: '途中のチャンネル数（入力1つあたり）' },
  }),
  kernel: kernelField([3, 3]),
  strides: stridesField([1, 1]),
  padding: paddingField(2, 'same'),
  dilation: dilationField(2),
  useBias: biasField,
}

/** The two convolutions, and what lies between them. */
function stages(input: Shape, p: Values<typeof properties>) {
  const between = input[0] * p.multiplier
  const depthwise: ConvolutionSettings = { ...p, outputs: between, groups: input[0], useBias: false }
  const pointwise: ConvolutionSettings = {
    outputs: p.outputs,
    kernel: [1, 1],
    strides: [1, 1],
    padding: 'valid',
    dilation: ones(2),
    groups: 1,
    useBias: p.useBias,
  }
  return { depthwise, pointwise, middle: convolutionShape(input, depthwise) }
}

export default defineLayer({
  type: 'separableConv2d',
  category: 'basic',
  aliases: ['SeparableConvolution', 'SeparableConv2D', 'Xception', 'MobileNet', '分離可能畳み込み'],
  text: {
    en: {
      name: 'SeparableConv2D',
      summary:
        'Convolves each channel on its own, then mixes the channels at each point: nearly as good as Conv2D, and far cheaper.',
    },
    ja: {
      name: '分離畳み込み',
      summary:
        'チャンネルごとに畳み込んでから、点ごとにチャンネルを混ぜます。2次元畳み込みに近い性能で、計算はずっと軽くなります。',
    },
  },
  formula: 'y[m] = b[m] + Σ v[m, q] · (x[⌊q/r⌋] ∗ w[q]) over q, r outputs per channel',
  properties,
  examples: [
    { inputs: [[3, 4, 5]], properties: { outputs: 4 } },
    { inputs: [[2, 7, 5]], properties: { outputs: 3, multiplier: 2, strides: [2, 2], useBias: false } },
    { inputs: [[2, 5, 6]], properties: { outputs: 2, kernel: [2, 3], padding: [1, 0] } },
    { inputs: [[2, 6, 6]], properties: { outputs: 2, dilation: [2, 2] } },
  ],
  shape([input], p) {
    const { pointwise, middle } = stages(input, p)
    return convolutionShape(middle, pointwise)
  },
  weights([input], p) {
    const { depthwise, pointwise, middle } = stages(input, p)
    const { kernel, bias } = convolutionWeights(middle, pointwise)
    return {
      depthwise: convolutionWeights(input, depthwise).kernel,
      pointwise: kernel,
      ...(bias && { bias }),
    }
  },
  cost([input], p) {
    const { depthwise, pointwise, middle } = stages(input, p)
    const costs = [convolutionCost(input, depthwise), convolutionCost(middle, pointwise)]
    return { multiplyAdds: costs.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0) }
  },
  forward(op, [x], weights, p) {
    const { depthwise, pointwise } = stages(x.shape.slice(1), p)
    const middle = convolve(op, x, weights.depthwise, depthwise)
    return addBias(op, convolve(op, middle, weights.pointwise, pointwise), weights.bias)
  },
  // As its two stages: TensorFlow.js forgets the multiplier of a saved SeparableConv2D.
  keras(p, { inputs: [input] }) {
    const { multiplier, useBias, outputs } = p
    const name = { en: 'SeparableConv2D', ja: '分離畳み込み' }
    if (p.dilation.some((step) => step > 1))
      return notInKeras({ en: 'SeparableConv2D with dilation', ja: '膨張率つきの分離畳み込み' })
    const first = kerasConvolution(input, stages(input, p).depthwise, name, (window) => ({
      className: 'DepthwiseConv2D',
      config: { depthMultiplier: multiplier, ...window },
      weights: [{ name: 'depthwise', shape: [input[0], multiplier, ...p.kernel], permutation: [2, 3, 0, 1] }],
    }))
    if ('refused' in first) return first
    const second = {
      className: 'Conv2D',
      config: { filters: outputs, kernelSize: [1, 1], useBias },
      weights: [{ name: 'pointwise', permutation: [2, 3, 1, 0] }, ...(useBias ? [{ name: 'bias' }] : [])],
    }
    return channelsLast(...first.layers, second)
  },
})
