// What normalisations within one sample have in common.
import { boolean, number } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import { type Shape, size } from '../tensor/shape.ts'
import type { WeightSpec } from './definition.ts'

export const groupNormalizationFields = {
  epsilon: number({ default: 1e-5, min: 1e-12, label: { en: 'ε', ja: 'ε' } }),
  scale: boolean({ default: true, label: { en: 'Learn γ and β', ja: 'γ と β を学習する' } }),
}

/** γ and β for each channel, where they are wanted. */
export function channelScale([channels]: Shape, { scale }: { scale: boolean }): Record<string, WeightSpec> {
  if (!scale) return {}
  const shape = [channels]
  return { beta: { shape, initializer: 'zeros' }, gamma: { shape, initializer: 'ones' } }
}

/** Brings each group of channels of each sample to mean 0 and deviation 1; then γ and β, where there are any. */
export function normalizeGroups(
  op: Ops,
  x: Tensor,
  groups: number,
  epsilon: number,
  { beta, gamma }: Readonly<Record<string, Tensor>>,
): Tensor {
  const grouped = op.reshape(x, [-1, groups, size(x.shape.slice(1)) / groups])
  const normalized = op.reshape(standardize(op, grouped, [2], epsilon), x.shape)
  if (!gamma) return normalized
  const perChannel = (w: Tensor) => op.reshape(w, [w.shape[0], ...x.shape.slice(2).map(() => 1)])
  return op.add(op.mul(normalized, perChannel(gamma)), perChannel(beta))
}

/** (x − mean) / √(variance + ε), both over `axes`. */
export function standardize(op: Ops, x: Tensor, axes: readonly number[], epsilon: number): Tensor {
  const deviation = op.sub(x, op.mean(x, axes, true))
  const variance = op.mean(op.mul(deviation, deviation), axes, true)
  return op.div(deviation, op.sqrt(op.add(variance, epsilon)))
}
