// Shapes and plain arithmetic of reductions.
import { type NDArray, ndarray, walk } from './ndarray.ts'
import { type Shape, stridesOf } from './shape.ts'

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

/** Folds the elements along `axes` together, from `start`. */
export function reduce(
  x: NDArray,
  axes: readonly number[],
  shape: readonly number[],
  start: number,
  f: (folded: number, value: number) => number,
): NDArray {
  const result = ndarray(shape)
  result.data.fill(start)
  const kept = stridesOf(keptShape(x.shape, axes)).map((stride, i) => (axes.includes(i) ? 0 : stride))
  walk(x.shape, [kept], ([at], i) => {
    result.data[at] = f(result.data[at], x.data[i])
  })
  return result
}

/** Throws where one of `axes` is the batch, whose length is known only when the graph runs. */
export function refuseBatchAxes(op: string, shape: Shape, axes: readonly number[]) {
  for (const axis of axes) if (shape[axis] < 0) throw new Error(`${op} cannot work along the batch axis`)
}
