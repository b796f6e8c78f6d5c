// What DepthwiseConv1D and DepthwiseConv2D have in common: a convolution with as many groups as channels.
import { integer, type Values } from '../schema/index.ts'
import type { Shape } from '../tensor/shape.ts'
import {
  addBias,
  biasField,
  type ConvolutionSettings,
  convolutionCost,
  convolutionShape,
  convolutionWeights,
  convolve,
  kerasConvolution,
} from './convolution.ts'
import { defineLayer, type LayerDefinition } from './definition.ts'
import type { KerasForm } from './keras.ts'
import { channelsLast, notInKeras } from './kerasForms.ts'
import { dilationField, kernelField, ones, paddingField, stridesField } from './windows.ts'

const fields = (axes: number) => ({
  multiplier: integer({
    default: 1,
    min: 1,
    label: { en: 'Outputs per channel m', ja: 'チャンネルあたりの出力数 m' },
  }),
  kernel: kernelField(Array(axes).fill(3)),
  strides: stridesField(ones(axes)),
  padding: paddingField(axes, 'same'),
  dilation: dilationField(axes),
  useBias: biasField,
})

type DepthwiseFields = ReturnType<typeof fields>
type Settings = Values<DepthwiseFields>

const grouped = (p: Settings, [channels]: Shape): ConvolutionSettings => ({
  ...p,
  outputs: channels * p.multiplier,
  groups: channels,
})

interface Parts extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula' | 'examples'> {
  /** 1: series C×T, 2: pictures C×H×W. */
  axes: 1 | 2
}

export function defineDepthwiseConvolution({ axes, ...own }: Parts) {
  const name = { en: own.text.en.name, ja: own.text.ja.name }
  const kerasOfPictures = (p: Settings, input: Shape): KerasForm => {
    if (p.dilation.some((step) => step > 1))
      return notInKeras({ en: `${name.en} with dilation`, ja: `膨張率つきの${name.ja}` })
    return kerasConvolution(input, grouped(p, input), name, (window) => ({
      className: 'DepthwiseConv2D',
      config: { depthMultiplier: p.multiplier, ...window },
      weights: [
        { name: 'kernel', shape: [input[0], p.multiplier, ...p.kernel], permutation: [2, 3, 0, 1] },
        ...(p.useBias ? [{ name: 'bias' }] : []),
      ],
    }))
  }
  return defineLayer<DepthwiseFields>({
    category: 'basic',
    ...own,
    properties: fields(axes),
    shape: ([input], p) => convolutionShape(input, grouped(p, input)),
    weights: ([input], p) => convolutionWeights(input, grouped(p, input)),
    cost: ([input], p) => convolutionCost(input, grouped(p, input)),
    forward: (op, [x], { kernel, bias }, p) => addBias(op, convolve(op, x, kernel, grouped(p, x.shape.slice(1))), bias),
    keras(p, { inputs: [input], output }) {
      if (axes === 2) return kerasOfPictures(p, input)
      // TensorFlow.js has none for series, so the series becomes a picture of width 1 meanwhile.
      const form = kerasOfPictures(asPictures(p), [...input, 1])
      if ('refused' in form) return form
      const reshape = (targetShape: Shape) => ({ className: 'Reshape', config: { targetShape } })
      const [channels, length] = input
      return channelsLast(reshape([length, 1, channels]), ...form.layers, reshape([output[1], output[0]]))
    },
  })
}

function asPictures(p: Settings): Settings {
  const padding = Array.isArray(p.padding) ? [...p.padding, 0] : p.padding
  return { ...p, kernel: [...p.kernel, 1], strides: [...p.strides, 1], dilation: [...p.dilation, 1], padding }
}
