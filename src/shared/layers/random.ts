// Random numbers that blocks draw.
import type { Ops, Tensor } from '../tensor/graph.ts'

/** Numbers of N(0, 1), by Box and Muller from two tensors of uniform ones; 1 − u is never 0. */
export function normalFrom(op: Ops, first: Tensor, second: Tensor): Tensor {
  const radius = op.sqrt(op.mul(op.log(op.sub(1, first)), -2))
  return op.mul(radius, op.cos(op.mul(second, 2 * Math.PI)))
}
