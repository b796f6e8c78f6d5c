// Our padding in Keras' words. Keras knows only 'valid' and its own 'same'; anything else is zeros put on beforehand.
import type { Shape } from '../tensor/shape.ts'
import type { KerasLayer } from './keras.ts'
import type { Pads, Windows } from './windows.ts'

/** Whether Keras can lay the windows at all, with zeros put on beforehand or by its own padding. */
export function canBePadded(input: Shape, windows: Windows): boolean {
  return input.length < 4 || !isPadded(windows) || kerasOwnPadding(input, windows) !== undefined
}

export interface KerasPadding {
  padding: 'valid' | 'same'
  /** Layers that add the zeros; none where Keras' own padding does it. */
  before: readonly KerasLayer[]
}

export function kerasPadding(input: Shape, windows: Windows): KerasPadding {
  const padding = kerasOwnPadding(input, windows)
  if (padding) return { padding, before: [] }
  return { padding: 'valid', before: zerosBefore(input, windows) }
}

/** Keras' padding that lays the very same windows, if there is one. */
export function kerasOwnPadding(input: Shape, { kernel, dilation, strides, padding, output }: Windows) {
  const along = kernel.map((_, i) => {
    const length = input[i + 1]
    const reach = (kernel[i] - 1) * dilation[i]
    const valid = padding[i][0] === 0 && output[i] === Math.floor((length - reach - 1) / strides[i]) + 1
    const total = Math.max((output[i] - 1) * strides[i] + reach + 1 - length, 0)
    const same = padding[i][0] === Math.floor(total / 2) && output[i] === Math.ceil(length / strides[i])
    return { valid, same }
  })
  if (along.every(({ valid }) => valid)) return 'valid'
  return along.every(({ same }) => same) ? 'same' : undefined
}

export const isPadded = ({ padding }: Windows) => padding.flat().some((count) => count > 0)

/** TensorFlow.js pads pictures only: a series becomes one of width 1 meanwhile, a volume cannot be padded. */
export function zerosBefore([channels, ...lengths]: Shape, windows: Windows): KerasLayer[] {
  if (!isPadded(windows)) return []
  const { padding: pads } = windows
  const pad = (padding: Pads): KerasLayer => ({ className: 'ZeroPadding2D', config: { padding } })
  const reshape = (targetShape: Shape): KerasLayer => ({ className: 'Reshape', config: { targetShape } })
  if (lengths.length === 2) return [pad(pads)]
  const [[first, last]] = pads
  const [length] = lengths
  return [reshape([length, 1, channels]), pad([pads[0], [0, 0]]), reshape([first + length + last, channels])]
}
