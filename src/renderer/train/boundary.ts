// The colours of a plane of predictions: the class that wins and how surely, or a number between two colours.
import { classColor } from '../charts/palette.ts'

export interface Plane {
  /** size × size × width, from the first y up. */
  values: Float32Array
  width: number
  size: number
}

export interface Scale {
  /** Absent: numbers. */
  classes?: readonly string[]
  /** Of the labels. */
  range: readonly [number, number]
}

/** Classes differ by shape too. */
export const pointShapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'plus'] as const

type Color = readonly [number, number, number]

/** RGBA, the first row on top: y grows upwards in the picture. */
export function boundaryPixels({ values, width, size }: Plane, scale: Scale, isDark: boolean) {
  const pixels = new Uint8ClampedArray(size * size * 4)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const at = ((size - 1 - row) * size + column) * width
      const [color, strength] = scale.classes
        ? winner(values, at, width, isDark)
        : between(values[at], scale.range, isDark)
      pixels.set([...blended(color, strength, isDark), 255], (row * size + column) * 4)
    }
  return pixels
}

/** One number is the likelihood of the second class. */
function winner(values: Float32Array, at: number, width: number, isDark: boolean): [Color, number] {
  if (width === 1) {
    const likelihood = values[at]
    return [colorOf(likelihood > 0.5 ? 1 : 0, isDark), strength(Math.max(likelihood, 1 - likelihood), 2)]
  }
  let best = 0
  for (let i = 1; i < width; i++) if (values[at + i] > values[at + best]) best = i
  return [colorOf(best, isDark), strength(values[at + best], width)]
}

/** A sure answer is deep, a guess pale. */
function strength(likelihood: number, classes: number): number {
  return 0.08 + 0.52 * Math.max(0, (likelihood - 1 / classes) / (1 - 1 / classes))
}

/** From the first colour over the ground to the second. */
export function between(value: number, [least, greatest]: Scale['range'], isDark: boolean): [Color, number] {
  const middle = (least + greatest) / 2
  const half = (greatest - least) / 2 || 1
  const far = Math.min(1, Math.abs(value - middle) / half)
  return [colorOf(value > middle ? 1 : 0, isDark), 0.7 * far]
}

export function blended(color: Color, strength: number, isDark: boolean): number[] {
  const ground: Color = isDark ? [31, 32, 35] : [255, 255, 255]
  return color.map((part, i) => ground[i] + (part - ground[i]) * strength)
}

export function colorOf(index: number, isDark: boolean): Color {
  const hex = Number.parseInt(classColor(index, isDark).slice(1), 16)
  return [hex >> 16, (hex >> 8) & 255, hex & 255]
}
