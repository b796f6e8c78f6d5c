// Shapes of reductions.
import type { Shape } from './shape.ts'

export interface ReductionAttributes extends Record<string, unknown> {
  /** Positive, sorted. */
  axes: readonly number[]
  keepDims: boolean
}

/** The shape with the reduced axes as 1. */
export function keptShape(shape: Shape, axes: readonly number[]): number[] {
  return shape.map((dimension, i) => (axes.includes(i) ? 1 : dimension))
}

export function reducedShape(shape: Shape, { axes, keepDims }: ReductionAttributes): number[] {
  return keepDims ? keptShape(shape, axes) : shape.filter((_, i) => !axes.includes(i))
}
