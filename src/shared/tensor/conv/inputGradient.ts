// Ways to compute the gradient of a convolution with respect to its input, and the choice between them.
import type { Ops, Tensor } from '../graph.ts'
import { spaceOut } from '../spacing.ts'
import { extents } from '../windows.ts'
import { type ConvAttributes, convWindows, spatial } from './attributes.ts'

export interface InputGradientAttributes extends ConvAttributes {
  /** The lengths of the input's spatial axes. */
  inputShape: readonly number[]
}

/** dx of shape (N, C, …inputShape) from dy and the weight. */
export type InputGradient = (op: Ops, dy: Tensor, w: Tensor, attributes: InputGradientAttributes) => Tensor

/** As a convolution of dy, spaced out by the strides, with the kernel turned round. */
export const inputGradientFlipped: InputGradient = (op, dy, w, attributes) => {
  const { strides, dilation, groups, inputShape } = attributes
  const axes = strides.map((_, i) => i + 2)
  const [outputs, perGroup, ...kernel] = w.shape
  const split = op.reshape(w, [groups, outputs / groups, perGroup, ...kernel])
  const swapped = op.transpose(split, [0, 2, 1, ...kernel.map((_, i) => i + 3)])
  const turned = op.flip(op.reshape(swapped, [groups * perGroup, outputs / groups, ...kernel]), axes)
  const padding = turnedPadding(spatial(dy.shape), kernel, attributes)
  const reached = op.conv(spaceOut(op, dy, axes, strides), turned, {
    padding: padding.map(([before, after]) => [Math.max(before, 0), Math.max(after, 0)]),
    dilation,
    groups,
  })
  // Where x was padded by more than the kernel reaches.
  const starts = padding.map(([before]) => Math.max(-before, 0))
  const stops = starts.map((start, i) => start + inputShape[i])
  return op.slice(reached, starts, stops, undefined, axes)
}

/** The zeros around dy that give an input of the right length; negative where something must be cut off. */
function turnedPadding(
  dy: readonly number[],
  kernel: readonly number[],
  attributes: InputGradientAttributes,
): [before: number, after: number][] {
  const { strides, padding, inputShape } = attributes
  return extents(convWindows(kernel, attributes)).map((extent, i) => {
    const before = extent - 1 - padding[i][0]
    const spaced = (dy[i] - 1) * strides[i] + 1
    return [before, inputShape[i] - 1 + extent - spaced - before]
  })
}
