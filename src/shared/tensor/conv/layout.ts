// Tensor arrangements that the convolution lowerings share.
import type { Ops, Tensor } from '../graph.ts'
import { size } from '../shape.ts'
import { spatial } from './attributes.ts'

/**
 * Spatial axes in one, and channels by group where there are several groups:
 * (N, C, …) becomes (N, C, size) or (N, groups, C / groups, size).
 */
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
