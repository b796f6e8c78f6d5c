// Zeros between the elements of a tensor: what undoes a slice with steps, and a convolution with strides.
import type { Ops, Tensor } from './graph.ts'

/** Puts steps[i] − 1 zeros between neighbours along axes[i], none of which is the batch. */
export function spaceOut(op: Ops, x: Tensor, axes: readonly number[], steps: readonly number[]): Tensor {
  const step = x.shape.map((_, axis) => (axes.includes(axis) ? steps[axes.indexOf(axis)] : 1))
  if (step.every((s) => s === 1)) return x
  const apart = x.shape.flatMap((length, axis) => (step[axis] > 1 ? [length, 1] : [length]))
  const after = step.flatMap((s) => (s > 1 ? [0, s - 1] : [0]))
  const before = after.map(() => 0)
  const filled = op.pad(op.reshape(x, apart), before, after)
  const joined = x.shape.map((length, axis) => length * step[axis])
  const starts = axes.map(() => 0)
  const stops = axes.map((axis) => (x.shape[axis] - 1) * step[axis] + 1)
  return op.slice(op.reshape(filled, joined), starts, stops, undefined, axes)
}
