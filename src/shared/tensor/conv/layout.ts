// Tensor arrangements that the convolution lowerings share.
import type { Ops, Tensor } from '../graph.ts'
import { transposed } from '../ops/matmul.ts'
import { size } from '../shape.ts'
import { positions } from '../windows.ts'
import { spatial } from './attributes.ts'

/** Channels split by group, spatial axes in one: (N, C, …) becomes (N, groups, C / groups, size), or without the groups where there is one. */
export function flattened(op: Ops, x: Tensor, groups: number): Tensor {
  const channels = groups === 1 ? [x.shape[1]] : [groups, x.shape[1] / groups]
  return op.reshape(x, [x.shape[0], ...channels, size(spatial(x.shape))])
}

/** Swaps batch and channels; with groups, (N, groups · C, …) becomes (C, groups · N, …). */
export function batchAndChannelsSwapped(op: Ops, x: Tensor, groups: number): Tensor {
  const rest = spatial(x.shape)
  const split = op.reshape(x, [x.shape[0], groups, x.shape[1] / groups, ...rest])
  const swapped = op.transpose(split, [2, 1, 0, ...rest.map((_, i) => i + 3)])
  return op.reshape(swapped, [x.shape[1] / groups, groups * x.shape[0], ...rest])
}

/** One (O, C / groups) matrix for each kernel element, put together as a weight. */
export function weightFromTaps(
  op: Ops,
  kernel: readonly number[],
  shape: readonly number[],
  tap: (offset: readonly number[]) => Tensor,
): Tensor {
  const columns = positions(kernel).map((offset) => op.reshape(tap(offset), [...shape, 1]))
  return op.reshape(op.concat(columns, 2), [...shape, ...kernel])
}

/** Products of flattened channels (see above), summed over batch and space: (O, C / groups), or groups × … */
export function channelProducts(op: Ops, dy: Tensor, x: Tensor): Tensor {
  const single = x.shape.length === 4 && x.shape[2] === 1
  return single ? op.sum(op.mul(dy, x), [0, 3]) : op.sum(op.matmul(dy, transposed(op, x)), [0])
}
