// Zeros around and between the elements of a tensor: padding, and what undoes slices and strides.
import type { Ops, Tensor } from './graph.ts'
import type { Shape } from './shape.ts'
import type { Padding } from './windows.ts'

/** Puts steps[i] − 1 zeros between neighbours along axes[i], none of which is the batch. */
export function spaceOut(op: Ops, x: Tensor, axes: readonly number[], steps: readonly number[]): Tensor {
  const step = x.shape.map((_, axis) => (axes.includes(axis) ? steps[axes.indexOf(axis)] : 1))
  if (step.every((s) => s === 1)) return x
  // One axis for everything between two stretched ones: some backends pad many axes in several passes.
  const apart: number[] = []
  let length = 1
  x.shape.forEach((own, axis) => {
    length *= own
    if (step[axis] === 1) return
    apart.push(length, 1)
    length = 1
  })
  const after = step.filter((s) => s > 1).flatMap((s) => [0, s - 1])
  if (length !== 1) {
    apart.push(length)
    after.push(0)
  }
  const filled = op.pad(
    op.reshape(x, apart),
    after.map(() => 0),
    after,
  )
  const joined = x.shape.map((length, axis) => length * step[axis])
  const starts = axes.map(() => 0)
  const stops = axes.map((axis) => (x.shape[axis] - 1) * step[axis] + 1)
  return op.slice(op.reshape(filled, joined), starts, stops, undefined, axes)
}

/** Zeros of `shape`, but for `x` where a slice of these axes, starts and steps would find it. */
export function unsliced(
  op: Ops,
  x: Tensor,
  shape: Shape,
  axes: readonly number[],
  starts: readonly number[],
  steps: readonly number[],
): Tensor {
  const spaced = spaceOut(op, x, axes, steps)
  const before = shape.map((_, axis) => (axes.includes(axis) ? starts[axes.indexOf(axis)] : 0))
  const after = shape.map((length, axis) => length - before[axis] - spaced.shape[axis])
  return op.pad(spaced, before, after)
}

/** Pads the spatial axes, those after the second. */
export function padSpatial(op: Ops, x: Tensor, padding: Padding, value?: number): Tensor {
  return op.pad(x, [0, 0, ...padding.map(([before]) => before)], [0, 0, ...padding.map(([, after]) => after)], value)
}
