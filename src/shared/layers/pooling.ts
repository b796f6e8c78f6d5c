// What the pooling blocks have in common: windows that slide over each channel.
import type { Padding } from '../schema/index.ts'
import { type Shape, size } from '../tensor/shape.ts'
import { type LayerExample, ShapeProblem } from './definition.ts'
import type { KerasForm, KerasLayer } from './keras.ts'
import { channelsLast, notInKeras } from './kerasForms.ts'
import { isPadded, kerasOwnPadding, zerosBefore } from './kerasWindows.ts'
import { ones, padsFor, type Windows, windowsOn } from './windows.ts'

export interface PoolingSettings {
  kernel: readonly number[]
  strides: readonly number[]
  padding: Padding
  partialWindows: boolean
}

export const poolingExamples: readonly LayerExample[] = [
  { inputs: [[2, 4, 6]] },
  { inputs: [[2, 5, 7]], properties: { kernel: [3, 2], strides: [2, 1] } },
  { inputs: [[1, 6, 5]], properties: { kernel: [3, 3], strides: [2, 2], padding: 'same' } },
  { inputs: [[2, 5, 5]], properties: { kernel: [2, 2], strides: [1, 1], padding: 'same' } },
  { inputs: [[1, 5, 4]], properties: { kernel: [3, 3], strides: [2, 1], padding: [1, 0] } },
  { inputs: [[1, 6, 7]], properties: { kernel: [3, 2], strides: [2, 2], partialWindows: true } },
  { inputs: [[3, 9]], properties: { kernel: [3], strides: [2] } },
  { inputs: [[2, 4, 3, 5]], properties: { kernel: [2, 1, 2], strides: [2, 1, 2] } },
  { inputs: [[1, 3, 4, 3]], properties: { kernel: [2, 2, 2], strides: [1, 2, 1], padding: [1, 0, 1] } },
]

export function poolingShape(input: Shape, settings: PoolingSettings): Shape {
  const { kernel, padding, output } = windowsOn(input, settings)
  if (padding.every(([before], i) => before < kernel[i])) return [input[0], ...output]
  throw new ShapeProblem(
    {
      en: `has more padding (${padding.map(([before]) => before).join('×')}) than its window (${kernel.join('×')}) can bridge: some windows would hold nothing. Choose padding below the window size.`,
      ja: `パディング（${padding.map(([before]) => before).join('×')}）が窓（${kernel.join('×')}）以上あり、中身のない窓ができます。窓より小さくしてください。`,
    },
    { kind: 'setProperty', property: 'padding', value: 'same' },
  )
}

type PoolName = 'MaxPooling' | 'AveragePooling'

/** 'MaxPooling' becomes MaxPooling1D for series, MaxPooling2D for pictures and MaxPooling3D for volumes. */
export function kerasPool(name: PoolName, { kernel, strides }: Windows, padding: string): KerasLayer {
  return { className: `${name}${kernel.length}D`, config: { poolSize: kernel, strides, padding } }
}

/** The same windows over real numbers only, padding left out; undefined where Keras cannot lay them. */
export function kerasPools(name: PoolName, input: Shape, windows: Windows): KerasLayer[] | undefined {
  const { kernel, strides, padding, output } = windows
  const own = kerasOwnPadding(input, windows)
  if (own) return [kerasPool(name, windows, own)]
  const centred = padding.every(([before], i) => before === Math.floor((kernel[i] - 1) / 2))
  if (!centred || !output.every((count, i) => count === Math.ceil(input[i + 1] / strides[i]))) return undefined
  // Every window, of which one of 1×1 then picks those that the strides keep.
  const every = kerasPool(name, { ...windows, strides: ones(kernel.length) }, 'same')
  return [every, kerasPool('MaxPooling', { ...windows, kernel: ones(kernel.length) }, 'valid')]
}

/** Keras drops the axes that a global pooling leaves as 1. */
export function kerasGlobalPool(name: 'GlobalAveragePooling' | 'GlobalMaxPooling', input: Shape): KerasForm {
  const axes = input.length - 1
  if (axes > 2) return notInKeras({ en: `${name} of a volume`, ja: `立体の ${name}` })
  const targetShape = [...input.slice(1).map(() => 1), input[0]]
  return channelsLast({ className: `${name}${axes}D`, config: {} }, { className: 'Reshape', config: { targetShape } })
}

interface AveragingSettings extends PoolingSettings {
  includePadding: boolean
}

/**
 * How many numbers each window averages, in row-major order. Padding counts where that is wished;
 * what a partial window reaches beyond the padding never does.
 */
export function averagingCounts(input: Shape, settings: AveragingSettings, windows: Windows): number[] {
  const { kernel, strides, padding, output } = windows
  const reach = kernel.map((k) => k - 1)
  const wished = padsFor(settings.includePadding ? settings.padding : 'valid', reach)
  const along = kernel.map((k, i) =>
    Array.from({ length: output[i] }, (_, at) => {
      const start = at * strides[i] - padding[i][0]
      const [before, after] = wished[i]
      return Math.min(start + k, input[i + 1] + after) - Math.max(start, -before)
    }),
  )
  return along.reduce((counts, axis) => counts.flatMap((count) => axis.map((length) => count * length)))
}

/** TensorFlow.js averages over real numbers only; padding that counts is put on beforehand. */
export function kerasAveragePool(input: Shape, settings: AveragingSettings): KerasForm {
  const windows = windowsOn(input, settings)
  const counts = averagingCounts(input, settings, windows)
  if (counts.every((count) => count === size(windows.kernel)) && (input.length < 4 || !isPadded(windows)))
    return channelsLast(...zerosBefore(input, windows), kerasPool('AveragePooling', windows, 'valid'))
  const real = averagingCounts(input, { ...settings, includePadding: false }, windows)
  const pools = counts.every((count, i) => count === real[i]) && kerasPools('AveragePooling', input, windows)
  return pools
    ? channelsLast(...pools)
    : notInKeras({ en: 'AveragePool with this padding', ja: 'このパディングの平均プーリング' })
}
