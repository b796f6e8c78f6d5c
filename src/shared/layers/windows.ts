// Arithmetic of sliding windows: padding, output sizes, and the settings that convolution and pooling share.
import { boolean, integers, type Padding, padding } from '../schema/index.ts'
import type { Shape } from '../tensor/shape.ts'
import { ShapeProblem } from './definition.ts'
import { expectChannels } from './shapes.ts'

/** Zeros before and after each axis. */
export type Pads = readonly (readonly [number, number])[]

export interface WindowSettings {
  kernel: readonly number[]
  /** Empty: as the kernel, so that windows lie side by side. */
  strides: readonly number[]
  padding: Padding
  dilation?: readonly number[]
  /** Windows that reach over the far edge count too, as long as they start inside. */
  partialWindows?: boolean
}

export interface Windows {
  kernel: readonly number[]
  strides: readonly number[]
  dilation: readonly number[]
  padding: Pads
  /** How many windows there are along each axis. */
  output: readonly number[]
}

export const ones = (axes: number) => Array<number>(axes).fill(1)

export const kernelField = (defaults: readonly number[]) =>
  integers({
    default: defaults,
    min: 1,
    length: defaults.length,
    label: { en: 'Kernel size', ja: 'カーネルの大きさ' },
  })

export const stridesField = (defaults: readonly number[]) =>
  integers({
    default: defaults,
    min: 1,
    length: defaults.length,
    label: { en: 'Strides', ja: 'ストライド' },
    help: { en: 'How far the window moves at each step.', ja: '窓を一度に動かす幅です。' },
  })

export const dilationField = (axes: number) =>
  integers({
    default: ones(axes),
    min: 1,
    length: axes,
    label: { en: 'Dilation', ja: '膨張率' },
    help: { en: 'Distance between the kernel’s elements.', ja: 'カーネルの要素どうしの間隔です。' },
  })

export const paddingField = (axes: number, preset: Padding) =>
  padding({
    axes,
    default: preset,
    label: { en: 'Padding', ja: 'パディング' },
    help: {
      en: 'valid: none. same: the size stays (divided by the stride). full: wherever kernel and input overlap. Or the number of zeros on both sides of each axis.',
      ja: 'valid: なし。same: 大きさを保つ（ストライドで割った大きさ）。full: カーネルと入力が少しでも重なる所すべて。または各軸の両側に足すゼロの個数。',
    },
  })

/** The settings of pooling; the kernel's length says whether it takes series (1), pictures (2) or volumes (3). */
export function poolingFields() {
  const [onSeries, onPictures, onVolumes] = [1, 2, 3].map((axes) => paddingField(axes, 'valid'))
  return {
    kernel: integers({ default: [2, 2], min: 1, label: { en: 'Window size', ja: '窓の大きさ' } }),
    strides: integers({
      default: [],
      min: 1,
      label: { en: 'Strides', ja: 'ストライド' },
      help: { en: 'Empty: as the window size.', ja: '空欄なら窓の大きさと同じです。' },
    }),
    padding: {
      ...onPictures,
      check(value: unknown) {
        const length = Array.isArray(value) ? value.length : 2
        return (length === 1 ? onSeries : length === 3 ? onVolumes : onPictures).check(value)
      },
    },
    partialWindows: boolean({
      default: false,
      label: { en: 'Keep partial windows', ja: '端の半端な窓も使う' },
      help: {
        en: 'Also pools what is left at the far edge when the size does not divide.',
        ja: '割り切れずに端に残った部分もプーリングします。',
      },
    }),
  }
}

/** Where the windows lie on an input of channels × axes. Throws ShapeProblem where there is no room for one. */
export function windowsOn(input: Shape, settings: WindowSettings): Windows {
  const { kernel } = settings
  const axes = kernel.length
  expectKernelAxes(settings)
  expectChannels(input, axes)
  const strides = settings.strides.length ? settings.strides : kernel
  const dilation = settings.dilation ?? ones(axes)
  const reach = kernel.map((k, i) => (k - 1) * dilation[i])
  const pads = padsFor(settings.padding, reach)
  const output = input.slice(1).map((length, i) => {
    const [before, after] = pads[i]
    if (settings.partialWindows) return Math.ceil((length + before) / strides[i])
    return Math.floor((length + before + after - reach[i] - 1) / strides[i]) + 1
  })
  if (output.some((count) => count < 1)) throw tooLarge(input, reach)
  if (!settings.partialWindows) return { kernel, strides, dilation, padding: pads, output }
  const filled = pads.map(([before], i): [number, number] => [
    before,
    Math.max(0, (output[i] - 1) * strides[i] + kernel[i] - input[i + 1] - before),
  ])
  return { kernel, strides, dilation, padding: filled, output }
}

function expectKernelAxes({ kernel, strides, padding: given }: WindowSettings): void {
  const lists = [strides, Array.isArray(given) ? given : []]
  const fits = [1, 2, 3].includes(kernel.length) && lists.every((l) => !l.length || l.length === kernel.length)
  if (fits) return
  const [window, steps, zeros] = [kernel, ...lists].map((list) => list.join('×') || '–')
  throw new ShapeProblem({
    en: `has a window of ${window}, strides of ${steps} and padding of ${zeros}. Give each two numbers for pictures, one for series, or three for volumes.`,
    ja: `窓は ${window}、ストライドは ${steps}、パディングは ${zeros} です。画像ならどれも2つ、時系列なら1つ、立体なら3つの数にしてください。`,
  })
}

/** `reach`: how far a window extends beyond its first element. Half of 'same' goes before, an odd one after. */
export function padsFor(given: Padding, reach: readonly number[]): Pads {
  return reach.map((extent, i) => {
    if (given === 'valid') return [0, 0]
    if (given === 'same') return [Math.floor(extent / 2), Math.ceil(extent / 2)]
    if (given === 'full') return [extent, extent]
    return [given[i], given[i]]
  })
}

function tooLarge(input: Shape, reach: readonly number[]): ShapeProblem {
  const window = reach.map((extent) => extent + 1).join('×')
  const room = input.slice(1).join('×')
  return new ShapeProblem(
    {
      en: `has a window of ${window}, which does not fit into ${room}. Choose a smaller one, or padding 'same'.`,
      ja: `窓（${window}）が入力（${room}）より大きくなっています。窓を小さくするか、パディングを same にしてください。`,
    },
    { kind: 'setProperty', property: 'padding', value: 'same' },
  )
}
