// Ways to compute the gradient of a convolution with respect to its weight, and the choice between them.
import type { Ops, Tensor } from '../graph.ts'
import { type Shape, sameShape, size } from '../shape.ts'
import { type ConvAttributes, spatial } from './attributes.ts'
import { each, flatShifts, slices, together, wrapped } from './weightGradientByTaps.ts'
import { weightGradientSwapped } from './weightGradientSwapped.ts'

export interface WeightGradientAttributes extends ConvAttributes {
  kernelShape: readonly number[]
}

/** dw of shape (O, C / groups, …kernel) from x and dy. */
export type WeightGradient = (op: Ops, x: Tensor, dy: Tensor, attributes: WeightGradientAttributes) => Tensor

/** The first two want strides of 1, and `wrapped` as many windows as elements. */
export const weightGradients = {
  wrapped: each(wrapped),
  flatShifts: each(flatShifts),
  slices: each(slices),
  slicesTogether: together(slices),
  swapped: weightGradientSwapped,
} satisfies Record<string, WeightGradient>

/**
 * The fastest one on the CPU. Batch 64, two threads, from flatShifts on in the order above, ms: 16→16 channels, 3×3 on
 * 32×32: 4.6, 5.3, 9, 21; 32→32, 3×3 on 16×16: 3.9, 4.6, –, 12; 1→32, 3×3 on 28×28: 3.7, 2.8, 0.6, 1.2; 6→16, 5×5 on
 * 14×14: 1.7, 1.8, 1.1, 0.6; 16→32, 3×3 on 32×32 with strides of 2: –, 5.6, 6.1, 7.9. `wrapped` in the place of
 * flatShifts takes a tenth off a whole step of resnet20.
 */
export function fastestWeightGradient(
  x: Shape,
  dy: Shape,
  attributes: WeightGradientAttributes,
): keyof typeof weightGradients {
  const { strides, groups, kernelShape } = attributes
  const channels = x[1] / groups
  if (groups === 1 && channels <= 4) return 'slicesTogether'
  if (groups === 1 && channels < 16 && size(kernelShape) >= 25) return 'swapped'
  if (strides.some((stride) => stride > 1)) return 'slices'
  return sameShape(spatial(x), spatial(dy)) ? 'wrapped' : 'flatShifts'
}
