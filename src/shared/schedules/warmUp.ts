// Linear warm-up, which every schedule can begin with: the first steps are smaller.
// Goyal et al., Accurate, Large Minibatch SGD, arXiv 1706.02677.
import { choice, number, type Values } from '../schema/index.ts'
import type { StepPosition } from './definition.ts'

export const warmUpProperties = {
  warmUp: number({
    default: 0,
    min: 0,
    label: { en: 'Warm-up', ja: 'ウォームアップ' },
    help: {
      en: 'The learning rate rises evenly from near 0 over so many epochs or steps. 0: no warm-up.',
      ja: 'この長さのあいだ、学習率を 0 の近くからまっすぐ上げていきます。0 なら行いません。',
    },
  }),
  warmUpUnit: choice<'epoch' | 'step'>({
    default: 'epoch',
    options: { epoch: { en: 'epochs', ja: 'エポック' }, step: { en: 'steps', ja: 'ステップ' } },
    label: { en: 'Warm-up is in', ja: 'ウォームアップの単位' },
  }),
}

/** t/W in the t-th of W steps, then 1. */
export function warmUpFactor(at: StepPosition, { warmUp, warmUpUnit }: Values<typeof warmUpProperties>): number {
  const steps = warmUpUnit === 'step' ? warmUp : (warmUp * at.totalSteps) / at.totalEpochs
  return at.step < steps ? at.step / steps : 1
}
