// What Conv1D, Conv2D and DepthwiseConv2D have in common: shape, weights, cost and computation of a convolution.
import type { Padding } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import { type Shape, size } from '../tensor/shape.ts'
import type { Text } from '../text.ts'
import { ShapeProblem, type WeightSpec } from './definition.ts'
import type { KerasForm, KerasLayer } from './keras.ts'
import { channelsLast, notInKeras } from './kerasForms.ts'
import { kerasPadding } from './kerasWindows.ts'
import { type Windows, windowsOn } from './windows.ts'

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
  const [channels] = input
  if (channels % groups || outputs % groups)
    throw new ShapeProblem(
      {
        en: `has ${groups} groups, which must divide its ${channels} input channels and its ${outputs} outputs. Choose another number of groups.`,
        ja: `グループ数 ${groups} は、入力チャンネル数 ${channels} と出力数 ${outputs} の両方を割り切る必要があります。グループ数を変えてください。`,
      },
      { kind: 'setProperty', property: 'groups', value: 1 },
    )
  return [outputs, ...output]
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
  const { padding, before } = kerasPadding(input, windows)
  const { kernel, strides, dilation } = windows
  const dilated = isSpread(dilation) && { dilationRate: dilation }
  return channelsLast(...before, layer({ kernelSize: kernel, strides, padding, useBias: settings.useBias, ...dilated }))
}

const isSpread = (steps: Windows['strides']) => steps.some((step) => step > 1)
