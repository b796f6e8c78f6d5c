// What the three convolution ops have in common: options, shapes, and sums over what the windows see.
import type { Attributes } from '../graph.ts'
import { formatShape, type Shape, sameShape, size } from '../shape.ts'
import { type Padding, sights, type Windows, windowCounts } from '../windows.ts'

export interface ConvOptions {
  /** One entry for each spatial axis; 1 where nothing is given. */
  strides?: readonly number[]
  /** Zeros before and after each spatial axis; none where nothing is given. */
  padding?: Padding
  /** The distance between neighbouring kernel elements; 1 where nothing is given. */
  dilation?: readonly number[]
  groups?: number
}

export interface ConvAttributes extends Attributes {
  strides: readonly number[]
  padding: Padding
  dilation: readonly number[]
  groups: number
}

export function convAttributes(options: ConvOptions, spatialAxes: number): ConvAttributes {
  const each = <T>(value: T) => Array.from({ length: spatialAxes }, () => value)
  const { strides = each(1), padding = each([0, 0] as const), dilation = each(1), groups = 1 } = options
  return { strides, padding, dilation, groups }
}

/** Spatial lengths, or those of a kernel. */
export const spatial = (shape: Shape) => shape.slice(2)

export const convWindows = (kernel: readonly number[], attributes: ConvAttributes): Windows => ({
  ...attributes,
  kernel,
})

/** Throws unless x (N, C, …), w (O, C / groups, …) and y (N, O, …) belong to one convolution. */
export function checkConv(x: Shape, w: Shape, y: Shape, attributes: ConvAttributes): void {
  const { groups } = attributes
  const counts = windowCounts(spatial(x), convWindows(spatial(w), attributes))
  const fits =
    x.length === w.length &&
    x[1] === w[1] * groups &&
    Number.isInteger(w[0] / groups) &&
    sameShape(y, [x[0], w[0], ...counts])
  if (!fits)
    throw new Error(`convolution of ${formatShape(x)} with ${formatShape(w)} in ${groups} groups to ${formatShape(y)}`)
}

/**
 * Visits every product of an x, a w and a y (by flat position) that a convolution sums: all three ops are made of them.
 */
export function visitProducts(
  x: Shape,
  w: Shape,
  attributes: ConvAttributes,
  visit: (x: number, w: number, y: number) => void,
): void {
  const seen = sights(spatial(x), convWindows(spatial(w), attributes))
  const windows = size(windowCounts(spatial(x), convWindows(spatial(w), attributes)))
  const elements = size(spatial(x))
  const taps = size(spatial(w))
  const [outputs, perGroup] = w
  for (let n = 0; n < x[0]; n++)
    for (let o = 0; o < outputs; o++)
      for (let c = 0; c < perGroup; c++) {
        const channel = Math.floor(o / (outputs / attributes.groups)) * perGroup + c
        const xAt = (n * x[1] + channel) * elements
        const wAt = (o * perGroup + c) * taps
        const yAt = (n * outputs + o) * windows
        for (let i = 0; i < seen.tap.length; i++) visit(xAt + seen.element[i], wAt + seen.tap[i], yAt + seen.window[i])
      }
}
