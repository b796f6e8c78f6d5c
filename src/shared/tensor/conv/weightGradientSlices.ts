// Any strides: each kernel element sees one slice of the padded picture, with steps.
import type { Ops, Tensor } from '../graph.ts'
import { padSpatial } from '../spacing.ts'
import { spatial } from './attributes.ts'
import { channelProducts, flattened, weightFromTaps } from './layout.ts'
import type { WeightGradientAttributes } from './weightGradient.ts'

export function weightGradientSlices(
  op: Ops,
  x: Tensor,
  dy: Tensor,
  { strides, padding, dilation, groups, kernelShape }: WeightGradientAttributes,
): Tensor {
  const x0 = padSpatial(op, x, padding)
  const left = flattened(op, dy, groups)
  const axes = kernelShape.map((_, i) => i + 2)
  return weightFromTaps(op, kernelShape, [dy.shape[1], x.shape[1] / groups], (offset) => {
    const starts = offset.map((at, i) => at * dilation[i])
    const stops = starts.map((start, i) => start + (spatial(dy.shape)[i] - 1) * strides[i] + 1)
    const seen = flattened(op, op.slice(x0, starts, stops, strides, axes), groups)
    return channelProducts(op, left, seen)
  })
}
