// The gradient of a convolution's weight as matrix products of dy with what each kernel element sees of x.
import type { Ops, Tensor } from '../graph.ts'
import { transposed } from '../ops/matmul.ts'
import { size, stridesOf } from '../shape.ts'
import { padSpatial } from '../spacing.ts'
import { positions } from '../windows.ts'
import { spatial } from './attributes.ts'
import { flattened } from './layout.ts'
import type { WeightGradient, WeightGradientAttributes } from './weightGradient.ts'

/** dy as (N, O, windows) and what the kernel element at an offset sees as (N, C, windows), or both by group. */
type Sight = (offset: readonly number[]) => [dy: Tensor, seen: Tensor]

type Look = (op: Ops, x: Tensor, dy: Tensor, attributes: WeightGradientAttributes) => Sight

/** Any strides: one slice with steps of the padded x. */
export const slices: Look = (op, x, dy, { strides, padding, dilation, groups }) => {
  const padded = padSpatial(op, x, padding)
  const counts = spatial(dy.shape)
  const axes = counts.map((_, i) => i + 2)
  return (offset) => {
    const starts = offset.map((at, i) => at * dilation[i])
    const stops = starts.map((start, i) => start + (counts[i] - 1) * strides[i] + 1)
    return [flattened(op, dy, groups), flattened(op, op.slice(padded, starts, stops, strides, axes), groups)]
  }
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
  return (offset) => {
    const start = offset.reduce((sum, at, i) => sum + at * dilation[i] * strides[i], 0)
    return [longer, op.slice(all, [start], [start + longer.shape.at(-1)!], [1], [-1])]
  }
}

/**
 * Strides of 1 and as many windows as elements: a shifted picture is a run of the elements of x, zeros before and after
 * them all. Where it takes the end of a row for what lies beside the next one, dy is made zero.
 */
export const wrapped: Look = (op, x, dy, { padding, dilation, groups, kernelShape }) => {
  const lengths = spatial(x.shape)
  const strides = stridesOf(lengths)
  const shiftsAt = (offset: readonly number[]) => offset.map((at, i) => at * dilation[i] - padding[i][0])
  const flat = (shifts: readonly number[]) => shifts.reduce((sum, shift, i) => sum + shift * strides[i], 0)
  const before = -flat(shiftsAt(kernelShape.map(() => 0)))
  const after = flat(shiftsAt(kernelShape.map((length) => length - 1)))
  const [all, kept] = [flattened(op, x, groups), flattened(op, dy, groups)]
  const none = all.shape.slice(1).map(() => 0)
  const padded = op.pad(all, [...none, before], [...none, after])
  return (offset) => {
    const shifts = shiftsAt(offset)
    const start = before + flat(shifts)
    const seen = flat(shifts) === 0 ? all : op.slice(padded, [start], [start + size(lengths)], [1], [-1])
    const isInside = (at: number[]) =>
      shifts.every((shift, i) => i === 0 || (lengths[i] > at[i] + shift && at[i] + shift >= 0))
    const mask = positions(lengths).map((at) => Number(isInside(at)))
    return [mask.every(Boolean) ? kept : op.mul(kept, op.constant(mask, [mask.length])), seen]
  }
}

/** One product for each kernel element. */
export function each(look: Look): WeightGradient {
  return (op, x, dy, attributes) => {
    const { groups, kernelShape } = attributes
    const matrix = [dy.shape[1], x.shape[1] / groups]
    const products = positions(kernelShape)
      .map(look(op, x, dy, attributes))
      .map(([dy, seen]) => summedProduct(op, dy, seen, [1, size(matrix)]))
    return op.reshape(transposed(op, op.concat(products, 0)), [...matrix, ...kernelShape])
  }
}

/** All kernel elements in one product: faster where there are few channels. */
export function together(look: typeof slices): WeightGradient {
  return (op, x, dy, attributes) => {
    const { groups, kernelShape } = attributes
    const seen = positions(kernelShape).map(look(op, x, dy, attributes))
    const [outputs, perGroup] = [dy.shape[1], x.shape[1] / groups]
    const all = op.concat(
      seen.map(([, x]) => x),
      -2,
    )
    const product = summedProduct(op, seen[0][0], all, [outputs, size(kernelShape), perGroup])
    return op.reshape(op.transpose(product, [0, 2, 1]), [outputs, perGroup, ...kernelShape])
  }
}

/** dy · xᵀ, summed over the batch. */
function summedProduct(op: Ops, dy: Tensor, x: Tensor, shape: readonly number[]): Tensor {
  return op.reshape(op.sum(op.matmul(dy, transposed(op, x)), [0]), shape)
}
