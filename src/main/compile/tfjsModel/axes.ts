// The two orders of axes a value can be in, and Keras' Permute between them.
import { toChannelsLast } from '../../../shared/layers/kerasForms.ts'
import type { Shape } from '../../../shared/tensor/shape.ts'

/** Our own (pictures C×H×W), or with the first axis at the end (H×W×C). */
export type Order = 'own' | 'last'

/** Where each axis of the ordered shape is in our own. */
export function axesIn(order: Order, rank: number): number[] {
  return order === 'last' ? toChannelsLast(rank) : Array.from({ length: rank }, (_, i) => i)
}

export function shapeIn(order: Order, shape: Shape): number[] {
  return axesIn(order, shape.length).map((axis) => shape[axis])
}

/** The order in which a model takes and gives values: pictures and volumes channels last, all else as our data is. */
export function borderOrder(rank: number): Order {
  return rank >= 3 ? 'last' : 'own'
}

export function inverse(permutation: readonly number[]): number[] {
  return permutation.map((_, i) => permutation.indexOf(i))
}

/** The `dims` of the Permute that brings a value into `order` from the other one: Keras counts axes from 1. */
export function permuteDims(order: Order, rank: number): number[] {
  const axes = toChannelsLast(rank)
  return (order === 'last' ? axes : inverse(axes)).map((axis) => axis + 1)
}
