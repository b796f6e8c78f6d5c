// How many samples are scored at once: no gradients have to be held, so more than in a training step, within bounds.
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { inferShapes, type NodeShape } from '../../shared/network/shapes.ts'
import { size } from '../../shared/tensor/shape.ts'

const MOST = 256
/** Of what the largest block takes in and gives. Beyond a few megabytes a larger batch is no faster. */
const MOST_BYTES = 32e6

export function scoreBatchOf(network: FlatNetwork): number {
  const each = 4 * largestBlock(inferShapes(network).shapes.values())
  return Math.max(1, Math.min(MOST, Math.floor(MOST_BYTES / Math.max(each, 1))))
}

/** Numbers in what the largest block takes in and gives, for one sample. */
export function largestBlock(shapes: Iterable<NodeShape>): number {
  let most = 0
  for (const { inputs, output } of shapes)
    most = Math.max(most, size(output) + inputs.reduce((sum, shape) => sum + size(shape), 0))
  return most
}
