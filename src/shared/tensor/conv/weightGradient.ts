// Ways to compute the gradient of a convolution with respect to its weight, and the choice between them.
import type { Ops, Tensor } from '../graph.ts'
import { type Shape, size } from '../shape.ts'
import type { ConvAttributes } from './attributes.ts'
import { each, flatShifts, slices, together } from './weightGradientByTaps.ts'
import { weightGradientSwapped } from './weightGradientSwapped.ts'

export interface WeightGradientAttributes extends ConvAttributes {
  kernelShape: readonly number[]
}

/** dw of shape (O, C / groups, …kernel) from x and dy. */
export type WeightGradient = (op: Ops, x: Tensor, dy: Tensor, attributes: WeightGradientAttributes) => Tensor

/** The flat ones want strides of 1. */
export const weightGradients = {
  flatShifts: each(flatShifts),
  flatShiftsTogether: together(flatShifts),
  slices: each(slices),
  slicesTogether: together(slices),
  swapped: weightGradientSwapped,
} satisfies Record<string, WeightGradient>

/**
 * The fastest one on the CPU. Batch 64, two threads, in the order above, ms: 16→16 channels, 3×3 on 32×32: 4.6, 10, 5.3,
 * 9, 21; 32→32, 3×3 on 16×16: 3.9, 7.4, 4.6, –, 12; 1→32, 3×3 on 28×28: 3.7, 1.5, 2.8, 0.6, 1.2; 6→16, 5×5 on 14×14:
 * 1.7, 1.3, 1.8, 1.1, 0.6; 16→32, 3×3 on 32×32 with strides of 2: –, –, 5.6, 6.1, 7.9.
 */
export function fastestWeightGradient(x: Shape, attributes: WeightGradientAttributes): keyof typeof weightGradients {
  const { strides, groups, kernelShape } = attributes
  const channels = x[1] / groups
  if (groups === 1 && channels <= 4) return 'slicesTogether'
  if (groups === 1 && channels < 16 && size(kernelShape) >= 25) return 'swapped'
  return strides.every((stride) => stride === 1) ? 'flatShifts' : 'slices'
}
