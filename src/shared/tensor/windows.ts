// Windows that slide over the spatial axes: how many there are, and which elements they see.
import { walk } from './ndarray.ts'
import { stridesOf } from './shape.ts'

/** How many zeros (or lowest values) before and after an axis. */
export type Padding = readonly (readonly [before: number, after: number])[]

/** Everything with one entry for each spatial axis. */
export interface Windows {
  kernel: readonly number[]
  strides: readonly number[]
  padding: Padding
  dilation: readonly number[]
}

/** From the first element that a window sees to the last one, along each axis. */
export function extents({ kernel, dilation }: Pick<Windows, 'kernel' | 'dilation'>): number[] {
  return kernel.map((length, i) => (length - 1) * dilation[i] + 1)
}

/** The number of windows along each axis of an input; throws where not even one fits. */
export function windowCounts(input: readonly number[], windows: Windows): number[] {
  const { kernel, strides, padding, dilation } = windows
  if ([kernel, strides, padding, dilation].some(({ length }) => length !== input.length))
    throw new Error(`${kernel.length}-D windows on ${input.length} spatial axes`)
  return extents(windows).map((extent, i) => {
    const [before, after] = padding[i]
    const count = Math.floor((input[i] + before + after - extent) / strides[i]) + 1
    if (!(count >= 1)) throw new Error(`a window of ${extent} on ${input[i]} elements padded by ${before} and ${after}`)
    return count
  })
}

/** Flat positions, one entry for each pair of a window and an element that it sees. */
export interface Sights {
  window: number[]
  /** In the kernel. */
  tap: number[]
  /** In the input, padding excepted. */
  element: number[]
}

/** By window, then in the order of the kernel. */
export function sights(input: readonly number[], windows: Windows): Sights {
  const { kernel, strides, padding, dilation } = windows
  const counts = windowCounts(input, windows)
  const inputStrides = stridesOf(input)
  const result: Sights = { window: [], tap: [], element: [] }
  const taps = positions(kernel)
  positions(counts).forEach((at, window) => {
    taps.forEach((offset, tap) => {
      const index = at.map((w, i) => w * strides[i] - padding[i][0] + offset[i] * dilation[i])
      if (index.some((value, i) => value < 0 || value >= input[i])) return
      result.window.push(window)
      result.tap.push(tap)
      result.element.push(index.reduce((sum, value, i) => sum + value * inputStrides[i], 0))
    })
  })
  return result
}

/** Every index of `shape` in row-major order. */
export function positions(shape: readonly number[]): number[][] {
  const axes = shape.map((_, axis) => shape.map((_, i) => (i === axis ? 1 : 0)))
  const result: number[][] = []
  walk(shape, axes, (at) => result.push([...at]))
  return result
}

/** ONNX's order: all befores, then all afters. */
export function onnxPads(padding: Padding): number[] {
  return [...padding.map(([before]) => before), ...padding.map(([, after]) => after)]
}
