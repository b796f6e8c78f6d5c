// How a variable's values are best shown: as a picture, a film, a row of named numbers, a curve, a class, a number.
import type { Variable } from '../../shared/data/dataset.ts'

export type SampleKind = 'class' | 'number' | 'picture' | 'film' | 'row' | 'text' | 'curve' | 'numbers'

type Looks = Pick<Variable, 'shape' | 'classes' | 'features' | 'vocabulary'>

/** Longer lists of numbers without names are drawn as curves. */
const FEW_NUMBERS = 8

export function sampleKind({ shape, classes, features, vocabulary }: Looks): SampleKind {
  const count = sampleSize(shape)
  if (vocabulary) return 'text'
  if (classes && count === 1) return 'class'
  if (features?.length === count) return 'row'
  if (count === 1) return 'number'
  if (isWindow({ shape, features })) return 'curve'
  if (isPicture(shape)) return 'picture'
  if (shape.length === 4 && isPicture(frameShape(shape))) return 'film'
  return count <= FEW_NUMBERS ? 'numbers' : 'curve'
}

/** Rows of a table in the order of time, T×C: of all shapes only these have names along their last axis. */
export function isWindow({ shape, features }: Pick<Variable, 'shape' | 'features'>): boolean {
  return shape.length === 2 && features !== undefined && features.length === shape[1]
}

/** It is looked at, not read. */
export function isDrawn(variable: Looks): boolean {
  return ['picture', 'film', 'curve'].includes(sampleKind(variable))
}

/** It needs a line of its own to be read. */
export function isLong(variable: Looks): boolean {
  return ['row', 'text'].includes(sampleKind(variable))
}

/** Of C×T×H×W: one frame's. */
export function frameShape([channels, , height, width]: readonly number[]): number[] {
  return [channels, height, width]
}

export function sampleSize(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1)
}

/** C×H×W, or H×W. */
export function pictureSize(shape: readonly number[]): { channels: number; height: number; width: number } {
  const [channels, height, width] = shape.length === 2 ? [1, ...shape] : shape
  return { channels, height, width }
}

/** Few long rows are series of several channels; what is more like a square is a picture. */
function isPicture(shape: readonly number[]): boolean {
  if (shape.length !== 2 && shape.length !== 3) return false
  const { height, width } = pictureSize(shape)
  return Math.min(height, width) >= 4 && Math.max(height, width) <= 16 * Math.min(height, width)
}
