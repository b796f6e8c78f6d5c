// The gradient of a convolution's weight as matrix products of dy with what each kernel element sees of x.
import type { Ops, Tensor } from '../graph.ts'
import { transposed } from '../ops/matmul.ts'
import { size, stridesOf } from '../shape.ts'
import { padSpatial } from '../spacing.ts'
import { positions } from '../windows.ts'
import { spatial } from './attributes.ts'
import { flattened } from './layout.ts'
import type { WeightGradient, WeightGradientAttributes } from './weightGradient.ts'

interface Sight {
  /** (N, O, windows), or by group. */
  dy: Tensor
  /** (N, C, windows), or by group: what the kernel element at an offset sees. */
  seen(offset: readonly number[]): Tensor
}

type Look = (op: Ops, x: Tensor, dy: Tensor, attributes: WeightGradientAttributes) => Sight

/** Any strides: one slice with steps of the padded x. */
export const slices: Look = (op, x, dy, { strides, padding, dilation, groups }) => {
  const padded = padSpatial(op, x, padding)
  const counts = spatial(dy.shape)
  const axes = counts.map((_, i) => i + 2)
  const seen = (offset: readonly number[]) => {
    const starts = offset.map((at, i) => at * dilation[i])
    const stops = starts.map((start, i) => start + (counts[i] - 1) * strides[i] + 1)
    return flattened(op, op.slice(padded, starts, stops, strides, axes), groups)
  }
  return { dy: flattened(op, dy, groups), seen }
}

/** Strides of 1: where dy's rows are as long as those of the padded x, a shifted picture is one run of its elements. */
export const flatShifts: Look = (op, x, dy, { padding, dilation, groups, kernelShape }) => {
  // One more row, where the last shift would end outside x.
  const more = kernelShape.slice(1).some((length) => length > 1) ? 1 : 0
  const padded = padSpatial(
    op,
    x,
    padding.map(([before, after], i) => [before, i ? after : after + more]),
  )
  const lengths = spatial(padded.shape)
  const missing = spatial(dy.shape).map((length, i) => [0, i ? lengths[i] - length : 0] as const)
  const longer = flattened(op, padSpatial(op, dy, missing), groups)
  const all = flattened(op, padded, groups)
  const strides = stridesOf(lengths)
  const seen = (offset: readonly number[]) => {
    const start = offset.reduce((sum, at, i) => sum + at * dilation[i] * strides[i], 0)
    return op.slice(all, [start], [start + longer.shape.at(-1)!], [1], [-1])
  }
  return { dy: longer, seen }
}

/** One product for each kernel element. */
export function each(look: Look): WeightGradient {
  return (op, x, dy, attributes) => {
    const { groups, kernelShape } = attributes
    const { dy: left, seen } = look(op, x, dy, attributes)
    const matrix = [dy.shape[1], x.shape[1] / groups]
    const products = positions(kernelShape).map((offset) => summedProduct(op, left, seen(offset), [...matrix, 1]))
    return op.reshape(op.concat(products, 2), [...matrix, ...kernelShape])
  }
}

/** All kernel elements in one product: faster where there are few channels. */
export function together(look: Look): WeightGradient {
  return (op, x, dy, attributes) => {
    const { groups, kernelShape } = attributes
    const { dy: left, seen } = look(op, x, dy, attributes)
    const [outputs, perGroup] = [dy.shape[1], x.shape[1] / groups]
    const all = op.concat(positions(kernelShape).map(seen), -2)
    const product = summedProduct(op, left, all, [outputs, size(kernelShape), perGroup])
    return op.reshape(op.transpose(product, [0, 2, 1]), [outputs, perGroup, ...kernelShape])
  }
}

/** dy · xᵀ, summed over the batch. */
function summedProduct(op: Ops, dy: Tensor, x: Tensor, shape: readonly number[]): Tensor {
  return op.reshape(op.sum(op.matmul(dy, transposed(op, x)), [0]), shape)
}
