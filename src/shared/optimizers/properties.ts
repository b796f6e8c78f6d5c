// Settings that optimisers share.
import { type Field, number } from '../schema/index.ts'
import type { Text } from '../text.ts'

export function learningRate(standard: number): Field<number> {
  return number({
    default: standard,
    min: 0,
    label: { en: 'Learning rate η', ja: '学習率 η' },
    help: {
      en: 'How far one step goes. Too large: the loss jumps or grows. Too small: training takes long.',
      ja: '1 ステップで動く大きさ。大きすぎると損失が暴れたり増えたりし、小さすぎると学習に時間がかかります。',
    },
  })
}

/** How much of the past is kept: from 0 to just under 1. */
export function decayRate(standard: number, label: Text): Field<number> {
  return number({ default: standard, min: 0, max: 0.999999, label })
}

export function epsilon(standard: number): Field<number> {
  return number({
    default: standard,
    min: 1e-30,
    label: { en: 'Small number ε', ja: '小さな数 ε' },
    help: { en: 'Keeps the division from going to zero.', ja: '0 で割ることを防ぎます。' },
  })
}
