// What Adam and its relatives share: two moments, and the step made of them.
import { boolean, type Values } from '../schema/index.ts'
import type { Ops, Tensor } from '../tensor/graph.ts'
import type { OptimizerStep } from './definition.ts'
import { decayRate, epsilon, learningRate } from './properties.ts'

export const adamProperties = {
  learningRate: learningRate(0.001),
  beta1: decayRate(0.9, { en: 'Decay of the mean β₁', ja: '平均の減衰率 β₁' }),
  beta2: decayRate(0.999, { en: 'Decay of the square β₂', ja: '2 乗の減衰率 β₂' }),
  epsilon: epsilon(1e-8),
  epsilonInsideRoot: boolean({
    default: false,
    label: { en: 'ε inside the root', ja: 'ε を根号の中に入れる' },
    help: { en: '√(v̂+ε) in place of √v̂+ε.', ja: '√v̂+ε の代わりに √(v̂+ε) を使います。' },
  }),
}

type AdamProperties = Values<typeof adamProperties>

/**
 * The moments are kept as m/(1−β₁) and v/(1−β₂), and the bias corrections are taken out of the fraction:
 * η·m̂/(√v̂+ε) = η·scale·mean/(√square+small). It is the paper's step in 10 passes over memory instead of 14.
 */
export const adamState = ['mean', 'square'] as const
export type AdamState = (typeof adamState)[number]

export function adamScalars({ beta1, beta2, epsilon: small, epsilonInsideRoot }: AdamProperties, step: number) {
  const corrected1 = (1 - beta1 ** step) / (1 - beta1)
  const corrected2 = (1 - beta2 ** step) / (1 - beta2)
  return {
    scale: Math.sqrt(corrected2) / corrected1,
    small: small * (epsilonInsideRoot ? corrected2 : Math.sqrt(corrected2)),
  }
}

/** The next moments, and η·m̂/(√v̂+ε). */
export function adamStep(
  op: Ops,
  { gradient, state, learningRate: rate, scalars }: OptimizerStep<AdamState>,
  { beta1, beta2, epsilonInsideRoot }: AdamProperties,
): { step: Tensor; state: Record<AdamState, Tensor> } {
  const mean = op.add(op.mul(state.mean, beta1), gradient)
  const square = op.add(op.mul(state.square, beta2), op.mul(gradient, gradient))
  const root = epsilonInsideRoot ? op.sqrt(op.add(square, scalars.small)) : op.add(op.sqrt(square), scalars.small)
  return { step: op.mul(op.mul(rate, scalars.scale), op.div(mean, root)), state: { mean, square } }
}
