// Ways to compute the gradient of a convolution with respect to its weight, and the choice between them.
import type { Ops, Tensor } from '../graph.ts'
import type { Shape } from '../shape.ts'
import type { ConvAttributes } from './attributes.ts'
import { weightGradientFlatShifts } from './weightGradientFlatShifts.ts'
import { weightGradientSlices } from './weightGradientSlices.ts'
import { weightGradientSwapped } from './weightGradientSwapped.ts'

export interface WeightGradientAttributes extends ConvAttributes {
  kernelShape: readonly number[]
}

/** dw of shape (O, C / groups, …kernel) from x and dy. */
export type WeightGradient = (op: Ops, x: Tensor, dy: Tensor, attributes: WeightGradientAttributes) => Tensor

export const weightGradients = {
  flatShifts: weightGradientFlatShifts,
  slices: weightGradientSlices,
  swapped: weightGradientSwapped,
} satisfies Record<string, WeightGradient>

export function cpuWeightGradient(_x: Shape, { strides }: WeightGradientAttributes): keyof typeof weightGradients {
  return strides.every((stride) => stride === 1) ? 'flatShifts' : 'swapped'
}
