// Strides of 1: shifting a padded picture is shifting its flat pixels, so each kernel element is one contiguous slice
// and one batched matrix product.
import type { Ops, Tensor } from '../graph.ts'
import { size, stridesOf } from '../shape.ts'
import { padSpatial } from '../spacing.ts'
import { spatial } from './attributes.ts'
import { channelProducts, flattened, weightFromTaps } from './layout.ts'
import type { WeightGradientAttributes } from './weightGradient.ts'

export function weightGradientFlatShifts(
  op: Ops,
  x: Tensor,
  dy: Tensor,
  { padding, dilation, groups, kernelShape }: WeightGradientAttributes,
): Tensor {
  // Inner axes of dy are as long as those of x; one more row, so that the last shift ends inside x.
  const more = kernelShape.length > 1 ? 1 : 0
  const x0 = padSpatial(
    op,
    x,
    padding.map(([before, after], i) => [before, i ? after : after + more]),
  )
  const lengths = spatial(x0.shape)
  const dy0 = padSpatial(
    op,
    dy,
    spatial(dy.shape).map((length, i) => [0, i ? lengths[i] - length : 0]),
  )
  const left = flattened(op, dy0, groups)
  const right = flattened(op, x0, groups)
  const count = size(spatial(dy0.shape))
  const strides = stridesOf(lengths)
  return weightFromTaps(op, kernelShape, [dy.shape[1], x.shape[1] / groups], (offset) => {
    const start = offset.reduce((sum, at, i) => sum + at * dilation[i] * strides[i], 0)
    const shifted = op.slice(right, [start], [start + count], [1], [-1])
    return channelProducts(op, left, shifted)
  })
}
