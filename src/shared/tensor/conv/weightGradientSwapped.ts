// As a convolution over the batch: x and dy with batch and channels swapped, strides and dilation exchanged.
import type { Ops, Tensor } from '../graph.ts'
import { spatial } from './attributes.ts'
import { batchAndChannelsSwapped } from './layout.ts'
import type { WeightGradientAttributes } from './weightGradient.ts'

export function weightGradientSwapped(
  op: Ops,
  x: Tensor,
  dy: Tensor,
  { strides, padding, dilation, groups, kernelShape }: WeightGradientAttributes,
): Tensor {
  const rest = spatial(x.shape)
  const dyAxes = [1, 0, ...rest.map((_, i) => i + 2)]
  const gradient = op.conv(batchAndChannelsSwapped(op, x, groups), op.transpose(dy, dyAxes), {
    strides: dilation,
    dilation: strides,
    padding,
    groups,
  })
  // Elements of x that no window reaches would count as further kernel elements.
  const whole = op.slice(
    gradient,
    kernelShape.map(() => 0),
    kernelShape,
    undefined,
    kernelShape.map((_, i) => i + 2),
  )
  return op.transpose(whole, dyAxes)
}
