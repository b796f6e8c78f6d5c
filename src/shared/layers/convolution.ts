// What Conv1D, Conv2D, Conv3D and DepthwiseConv2D have in common: shape, weights, cost and computation of a convolution.
import { boolean, integer, type Padding } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import { type Shape, size } from '../tensor/shape.ts'
import type { Text } from '../text.ts'
import { defineLayer, type LayerDefinition, ShapeProblem, type WeightSpec } from './definition.ts'
import type { KerasForm, KerasLayer } from './keras.ts'
import { channelsLast, notInKeras } from './kerasForms.ts'
import { canBePadded, kerasPadding } from './kerasWindows.ts'
import { standardize } from './normalization.ts'
import { dilationField, kernelField, ones, paddingField, stridesField, windowsOn } from './windows.ts'

export interface ConvolutionSettings {
  outputs: number
  kernel: readonly number[]
  strides: readonly number[]
  padding: Padding
  dilation: readonly number[]
  groups: number
  useBias: boolean
}

export function convolutionShape(input: Shape, settings: ConvolutionSettings): Shape {
  const { output } = windowsOn(input, settings)
  const { outputs, groups } = settings
  expectGroups(input, outputs, groups)
  return [outputs, ...output]
}

/** Throws unless the groups divide both the input channels and the outputs. */
export function expectGroups([channels]: Shape, outputs: number, groups: number): void {
  if (channels % groups === 0 && outputs % groups === 0) return
  throw new ShapeProblem(
    {
      en: `has ${groups} groups, which must divide its ${channels} input channels and its ${outputs} outputs. Choose another number of groups.`,
      ja: `グループ数 ${groups} は、入力チャンネル数 ${channels} と出力数 ${outputs} の両方を割り切る必要があります。グループ数を変えてください。`,
    },
    { kind: 'setProperty', property: 'groups', value: 1 },
  )
}

export function convolutionWeights(input: Shape, settings: ConvolutionSettings): Record<string, WeightSpec> {
  const { outputs, kernel, groups, useBias } = settings
  const perGroup = input[0] / groups
  const area = size(kernel)
  return {
    kernel: {
      shape: [outputs, perGroup, ...kernel],
      initializer: 'auto',
      fanIn: perGroup * area,
      fanOut: (outputs / groups) * area,
    },
    ...(useBias && { bias: { shape: [outputs], initializer: 'zeros' } }),
  }
}

export function convolutionCost(input: Shape, settings: ConvolutionSettings): { multiplyAdds: number } {
  const perOutput = (input[0] / settings.groups) * size(settings.kernel)
  return { multiplyAdds: size(convolutionShape(input, settings)) * perOutput }
}

export function convolve(op: Ops, x: Tensor, kernel: Tensor, settings: ConvolutionSettings): Tensor {
  const { strides, dilation, padding } = windowsOn(x.shape.slice(1), settings)
  return op.conv(x, kernel, { strides, padding, dilation, groups: settings.groups })
}

/** Adds a number to each channel. */
export function addBias(op: Ops, y: Tensor, bias: Tensor | undefined): Tensor {
  return bias ? op.add(y, op.reshape(bias, [bias.shape[0], ...y.shape.slice(2).map(() => 1)])) : y
}

/** The Keras layer with the windows' padding, strides and dilation filled in; refused where TF.js cannot do both. */
export function kerasConvolution(
  input: Shape,
  settings: ConvolutionSettings,
  name: Text,
  layer: (window: Record<string, unknown>) => KerasLayer,
): KerasForm {
  const windows = windowsOn(input, settings)
  if (isSpread(windows.strides) && isSpread(windows.dilation))
    return notInKeras({ en: `${name.en} with strides and dilation`, ja: `ストライドと膨張率を併用する${name.ja}` })
  if (input.length > 3 && (isSpread(windows.dilation) || !canBePadded(input, windows)))
    return notInKeras({ en: `${name.en} with this padding or dilation`, ja: `このパディングや膨張率の${name.ja}` })
  const { padding, before } = kerasPadding(input, windows)
  const { kernel, strides, dilation } = windows
  const dilated = isSpread(dilation) && { dilationRate: dilation }
  return channelsLast(...before, layer({ kernelSize: kernel, strides, padding, useBias: settings.useBias, ...dilated }))
}

const isSpread = (steps: readonly number[]) => steps.some((step) => step > 1)

export const groupsField = integer({
  default: 1,
  min: 1,
  label: { en: 'Groups', ja: 'グループ数' },
  help: {
    en: 'Splits the channels into parts that do not see each other.',
    ja: 'チャンネルを互いに独立な組に分けます。',
  },
})

export const outputChannelsField = integer({
  default: 16,
  min: 1,
  label: { en: 'Output channels', ja: '出力チャンネル数' },
})

export const biasField = boolean({ default: true, label: { en: 'Use a bias', ja: 'バイアスを使う' } })

interface ConvolutionParts
  extends Pick<LayerDefinition, 'type' | 'common' | 'aliases' | 'text' | 'formula' | 'examples'> {
  /** 1: series C×T, 2: pictures C×H×W, 3: volumes C×D×H×W. */
  axes: 1 | 2 | 3
}

const WEIGHT_EPSILON = 1e-5

/** An ordinary convolution over one, two or three axes. */
export function defineConvolution({ axes, ...own }: ConvolutionParts) {
  const name = { en: own.text.en.name, ja: own.text.ja.name }
  const properties = {
    outputs: outputChannelsField,
    kernel: kernelField(Array(axes).fill(3)),
    strides: stridesField(ones(axes)),
    padding: paddingField(axes, 'same'),
    dilation: dilationField(axes),
    groups: groupsField,
    useBias: biasField,
    standardizeWeights: boolean({
      default: false,
      label: { en: 'Standardise the weights', ja: '重みを標準化する' },
      help: {
        en: 'Uses each output channel’s weights at mean 0 and deviation 1 (Qiao et al. 2019): with GroupNormalization, where batches are small.',
        ja: '出力チャンネルごとに重みを平均0・標準偏差1にして使います。小さなバッチでグループ正規化と組み合わせます。',
      },
    }),
  }
  return defineLayer<typeof properties>({
    category: 'basic',
    ...own,
    properties,
    shape: ([input], p) => convolutionShape(input, p),
    weights: ([input], p) => convolutionWeights(input, p),
    cost: ([input], p) => convolutionCost(input, p),
    forward(op, [x], { kernel, bias }, p) {
      const perOutput = kernel.shape.slice(1).map((_, i) => i + 1)
      const used = p.standardizeWeights ? standardize(op, kernel, perOutput, WEIGHT_EPSILON) : kernel
      return addBias(op, convolve(op, x, used, p), bias)
    },
    keras(p, { inputs: [input] }) {
      if (p.standardizeWeights)
        return notInKeras({ en: `${name.en} with standardised weights`, ja: `重みを標準化する${name.ja}` })
      if (p.groups > 1) return notInKeras({ en: `${name.en} with several groups`, ja: `グループに分けた${name.ja}` })
      const permutation = [...p.kernel.map((_, i) => i + 2), 1, 0]
      return kerasConvolution(input, p, name, (window) => ({
        className: `Conv${axes}D`,
        config: { filters: p.outputs, ...window },
        weights: [{ name: 'kernel', permutation }, ...(p.useBias ? [{ name: 'bias' }] : [])],
      }))
    },
  })
}
