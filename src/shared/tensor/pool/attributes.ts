// What the pooling ops have in common: options, shapes, and the largest element of each window.
import type { OnnxAttributes } from '../definition.ts'
import type { Attributes } from '../graph.ts'
import type { NDArray } from '../ndarray.ts'
import { formatShape, type Shape, sameShape, size } from '../shape.ts'
import { onnxPads, type Padding, sights, type Windows, windowCounts } from '../windows.ts'

export interface PoolOptions {
  /** The window's length along each spatial axis. */
  kernel: readonly number[]
  /** As long as the window where nothing is given. */
  strides?: readonly number[]
  /** Before and after each spatial axis, always less than a window; none where nothing is given. */
  padding?: Padding
}

export interface PoolAttributes extends Attributes {
  kernel: readonly number[]
  strides: readonly number[]
  padding: Padding
}

export function poolAttributes({ kernel, strides, padding }: PoolOptions): PoolAttributes {
  return { kernel, strides: strides ?? kernel, padding: padding ?? kernel.map(() => [0, 0] as const) }
}

const windowsOf = (attributes: PoolAttributes): Windows => ({ ...attributes, dilation: attributes.kernel.map(() => 1) })

/** The shape of the result for x of shape (N, C, …spatial). */
export function pooledShape([n, c, ...lengths]: Shape, attributes: PoolAttributes): number[] {
  const { kernel, padding } = attributes
  if (padding.some(([before, after], i) => Math.max(before, after) >= kernel[i]))
    throw new Error(`windows of ${formatShape(kernel)} on padding of their own size`)
  return [n, c, ...windowCounts(lengths, windowsOf(attributes))]
}

/** Whether windows neither overlap, nor leave gaps, nor see padding. */
export function isTiled({ kernel, strides, padding }: PoolAttributes): boolean {
  return kernel.every((length, i) => strides[i] === length && padding[i][0] + padding[i][1] === 0)
}

export function checkPooled(x: Shape, y: Shape, attributes: PoolAttributes): void {
  if (!sameShape(pooledShape(x, attributes), y))
    throw new Error(`windows of ${formatShape(attributes.kernel)} from ${formatShape(x)} to ${formatShape(y)}`)
}

export function onnxPoolAttributes({ kernel, strides, padding }: PoolAttributes): OnnxAttributes {
  return { kernel_shape: kernel, strides, pads: onnxPads(padding) }
}

/** Visits every element that every window sees: flat positions in x and in the result, window by window. */
export function visitSeen(x: Shape, attributes: PoolAttributes, visit: (x: number, y: number) => void): void {
  const [n, c, ...lengths] = x
  const seen = sights(lengths, windowsOf(attributes))
  const windows = size(windowCounts(lengths, windowsOf(attributes)))
  for (let plane = 0; plane < n * c; plane++)
    for (let i = 0; i < seen.window.length; i++)
      visit(plane * size(lengths) + seen.element[i], plane * windows + seen.window[i])
}

/** For each window, the flat position in x of its largest element, the first of equal ones. */
export function largestSeen(x: NDArray, attributes: PoolAttributes): Int32Array {
  const result = new Int32Array(size(pooledShape(x.shape, attributes))).fill(-1)
  visitSeen(x.shape, attributes, (from, to) => {
    if (result[to] < 0 || x.data[from] > x.data[result[to]]) result[to] = from
  })
  return result
}
