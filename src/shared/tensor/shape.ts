// Shapes of tensors. A negative dimension is a multiple of the batch size, which is known only when a program runs:
// -1 is N, -6 is 6·N. At most one dimension of a shape may be negative.

export type Shape = readonly number[]

export const BATCH = -1

/** Number of elements; negative when it is a multiple of the batch size. */
export function size(shape: Shape): number {
  return shape.reduce((product, dimension) => product * dimension, 1)
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((dimension, i) => dimension === b[i])
}

/** The shape with the batch size put in. */
export function resolve(shape: Shape, batch: number): number[] {
  return shape.map((dimension) => (dimension < 0 ? -dimension * batch : dimension))
}

/** NumPy's broadcasting: aligned at the last axis, 1 stretches. */
export function broadcastShapes(a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, i) => {
    const left = a[i - rank + a.length] ?? 1
    const right = b[i - rank + b.length] ?? 1
    if (left === right || right === 1) return left
    if (left === 1) return right
    throw new Error(`shapes ${formatShape(a)} and ${formatShape(b)} do not broadcast`)
  })
}

/** Axes counted from the end made positive, sorted; all axes when none are given. */
export function normaliseAxes(axes: readonly number[] | undefined, rank: number): number[] {
  const all = axes ?? Array.from({ length: rank }, (_, i) => i)
  const positive = all.map((axis) => (axis < 0 ? axis + rank : axis))
  for (const axis of positive) if (axis < 0 || axis >= rank) throw new Error(`axis ${axis} of a rank-${rank} tensor`)
  return [...new Set(positive)].sort((a, b) => a - b)
}

/** Row-major strides, in elements. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length)
  let stride = 1
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = stride
    stride *= shape[i]
  }
  return strides
}

export function formatShape(shape: Shape): string {
  return shape.length ? shape.map((d) => (d === BATCH ? 'N' : d < 0 ? `${-d}N` : String(d))).join('×') : 'scalar'
}
