// Dense arrays in float64 for the plain evaluator. Whole numbers and booleans (0, 1) are held as float64 as well.
import { broadcastShapes, size, stridesOf } from './shape.ts'

export interface NDArray {
  readonly shape: readonly number[]
  readonly data: Float64Array
}

export function ndarray(shape: readonly number[], data: ArrayLike<number> = new Float64Array(size(shape))): NDArray {
  if (data.length !== size(shape)) throw new Error(`${data.length} numbers for a shape of ${size(shape)}`)
  return { shape, data: data instanceof Float64Array ? data : Float64Array.from(data) }
}

export function map(a: NDArray, f: (value: number) => number): NDArray {
  return { shape: a.shape, data: a.data.map(f) }
}

/** Strides to read `shape` as if it were broadcast to `to`: 0 along the stretched axes. */
export function broadcastStrides(shape: readonly number[], to: readonly number[]): number[] {
  const strides = stridesOf(shape)
  const offset = to.length - shape.length
  return to.map((_, i) => (i < offset || shape[i - offset] === 1 ? 0 : strides[i - offset]))
}

/** Calls `f` with the flat position under each of the stride lists, for every index of `shape` in row-major order. */
export function walk(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  f: (at: number[], i: number) => void,
) {
  const total = size(shape)
  const index = new Array<number>(shape.length).fill(0)
  const at = strides.map(() => 0)
  for (let i = 0; i < total; i++) {
    f(at, i)
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]++
      for (let k = 0; k < at.length; k++) at[k] += strides[k][axis]
      if (index[axis] < shape[axis]) break
      for (let k = 0; k < at.length; k++) at[k] -= strides[k][axis] * shape[axis]
      index[axis] = 0
    }
  }
}

/** Elementwise with broadcasting over any number of arrays. */
export function zip(arrays: readonly NDArray[], f: (...values: number[]) => number): NDArray {
  const shape = arrays.map((a) => a.shape).reduce((a, b) => broadcastShapes(a, b))
  const result = ndarray(shape)
  const strides = arrays.map((a) => broadcastStrides(a.shape, shape))
  walk(shape, strides, (at, i) => {
    result.data[i] = f(...at.map((position, k) => arrays[k].data[position]))
  })
  return result
}
