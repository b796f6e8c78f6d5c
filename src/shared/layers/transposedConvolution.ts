// What ConvTranspose1D, 2D and 3D have in common: a convolution run backwards.
import type { Values } from '../schema/index.ts'
import { type Shape, sameShape, size } from '../tensor/shape.ts'
import { addBias, biasField, expectGroups, groupsField, outputChannelsField } from './convolution.ts'
import { defineLayer, type LayerDefinition, ShapeProblem } from './definition.ts'
import type { KerasForm, KerasLayer } from './keras.ts'
import { channelsLast, notInKeras } from './kerasForms.ts'
import { expectChannels } from './shapes.ts'
import { dilationField, kernelField, paddingField, padsFor, stridesField } from './windows.ts'

const fields = (axes: number) => ({
  outputs: outputChannelsField,
  kernel: kernelField(Array(axes).fill(2)),
  strides: stridesField(Array(axes).fill(2)),
  padding: {
    ...paddingField(axes, 'valid'),
    help: {
      en: 'What is cut off the edges. valid: nothing. same: the size is multiplied by the stride. Or the number cut off both sides of each axis.',
      ja: '端から切り取る量です。valid: なし。same: 大きさがちょうどストライド倍になる量。または各軸の両側から切り取る個数。',
    },
  },
  dilation: dilationField(axes),
  groups: groupsField,
  useBias: biasField,
})

type TransposedFields = ReturnType<typeof fields>
type Settings = Values<TransposedFields>

interface Parts extends Pick<LayerDefinition, 'type' | 'aliases' | 'text' | 'formula' | 'examples'> {
  /** 1: series C×T, 2: pictures C×H×W, 3: volumes C×D×H×W. */
  axes: 1 | 2 | 3
}

export function defineTransposedConvolution({ axes, ...own }: Parts) {
  const name = { en: own.text.en.name, ja: own.text.ja.name }
  return defineLayer<TransposedFields>({
    category: 'basic',
    ...own,
    properties: fields(axes),
    shape([input], p) {
      const { output } = windowsOf(input, p)
      expectGroups(input, p.outputs, p.groups)
      return [p.outputs, ...output]
    },
    weights([input], { outputs, kernel, groups, useBias }) {
      const perGroup = outputs / groups
      const area = size(kernel)
      return {
        kernel: {
          shape: [input[0], perGroup, ...kernel],
          initializer: 'auto',
          fanIn: (input[0] / groups) * area,
          fanOut: perGroup * area,
        },
        ...(useBias && { bias: { shape: [outputs], initializer: 'zeros' } }),
      }
    },
    cost: ([input], p) => ({
      multiplyAdds: size(windowsOf(input, p).output) * p.outputs * (input[0] / p.groups) * size(p.kernel),
    }),
    forward(op, [x], { kernel, bias }, p) {
      const { padding, output } = windowsOf(x.shape.slice(1), p)
      const { strides, dilation, groups } = p
      const y = op.convInputGradient(x, kernel, { strides, padding, dilation, groups, inputShape: output })
      return addBias(op, y, bias)
    },
    keras(p, { inputs: [input] }) {
      if (p.groups > 1 || p.dilation.some((step) => step > 1))
        return notInKeras({ en: `${name.en} with groups or dilation`, ja: `グループや膨張率を使う${name.ja}` })
      // TensorFlow.js crops pictures only.
      if (axes === 3 && kerasEdges(p, input).cropping)
        return notInKeras({ en: `${name.en} with its edges cut off`, ja: `端を切り取る${name.ja}` })
      return kerasForm(p, input)
    },
  })
}

/** The input of a convolution with these settings that would have given this one. */
function windowsOf(input: Shape, { kernel, strides, dilation, padding }: Settings) {
  expectChannels(input, kernel.length)
  const reach = kernel.map((k, i) => (k - 1) * dilation[i])
  // 'same' cuts off what sticks out over stride × length.
  const over = reach.map((extent, i) => Math.max(extent + 1 - strides[i], 0))
  const pads = padsFor(padding, padding === 'same' ? over : reach)
  const output = reach.map((extent, i) => {
    const length = input[i + 1]
    return padding === 'same' ? length * strides[i] : (length - 1) * strides[i] + extent + 1 - pads[i][0] - pads[i][1]
  })
  if (output.every((length) => length > 0)) return { padding: pads, output }
  throw new ShapeProblem(
    {
      en: `cuts more off the edges than there is: the result would be ${output.join('×')}. Choose padding 'valid' or smaller numbers.`,
      ja: `端を切り取りすぎて、結果の大きさが ${output.join('×')} になります。パディングを valid にするか、数を小さくしてください。`,
    },
    { kind: 'setProperty', property: 'padding', value: 'valid' },
  )
}

function kerasForm(p: Settings, input: Shape): KerasForm {
  if (p.kernel.length > 1) return channelsLast(...kerasLayers(p, input))
  // TensorFlow.js has none for series, so the series becomes a picture of width 1 meanwhile.
  const [channels, length] = input
  const { output } = windowsOf(input, p)
  const reshape = (targetShape: Shape): KerasLayer => ({ className: 'Reshape', config: { targetShape } })
  return channelsLast(
    reshape([length, 1, channels]),
    ...kerasLayers(asPictures(p), [channels, length, 1]),
    reshape([output[0], p.outputs]),
  )
}

function asPictures(p: Settings): Settings {
  const padding = Array.isArray(p.padding) ? [...p.padding, 0] : p.padding
  return { ...p, kernel: [...p.kernel, 1], strides: [...p.strides, 1], dilation: [...p.dilation, 1], padding }
}

function kerasLayers(p: Settings, input: Shape): KerasLayer[] {
  const { outputs: filters, kernel: kernelSize, strides, useBias } = p
  const { padding, cropping } = kerasEdges(p, input)
  const axes = kernelSize.length
  const permutation = [...kernelSize.map((_, i) => i + 2), 1, 0]
  const kernel = { name: 'kernel', shape: [input[0], filters, ...kernelSize], permutation }
  return [
    {
      className: `Conv${axes}DTranspose`,
      config: { filters, kernelSize, strides, padding, useBias },
      weights: [kernel, ...(useBias ? [{ name: 'bias' }] : [])],
    },
    ...(cropping ? [{ className: `Cropping${axes}D`, config: { cropping } }] : []),
  ]
}

/** Keras' 'same' is ours; anything else is 'valid' with the edges cropped. */
function kerasEdges(p: Settings, input: Shape): { padding: 'same' | 'valid'; cropping?: number[][] } {
  const { padding, output } = windowsOf(input, p)
  const same = windowsOf(input, { ...p, padding: 'same' })
  if (sameShape(output, same.output) && sameShape(padding.flat(), same.padding.flat())) return { padding: 'same' }
  const cropping = padding.map(([before], i) => {
    const whole = input[i + 1] * p.strides[i] + Math.max(p.kernel[i] - p.strides[i], 0)
    return [before, whole - before - output[i]]
  })
  return cropping.flat().every((cut) => cut === 0) ? { padding: 'valid' } : { padding: 'valid', cropping }
}
