// The learning rate drops at listed epochs.
import { integers, number } from '../../schema/index.ts'
import { defineSchedule } from '../definition.ts'

export default defineSchedule({
  type: 'step',
  aliases: ['Step', 'multi-step', '段階的'],
  text: {
    en: { name: 'Step', summary: 'The learning rate drops by a factor after each of the epochs you list.' },
    ja: { name: 'ステップ', summary: '指定したエポックが終わるたびに、学習率を一定の割合に下げます。' },
  },
  formula: 'η·γᵏ, k: how many of the listed epochs are over',
  properties: {
    epochs: integers({
      default: [30, 60, 90],
      min: 1,
      label: { en: 'After epochs', ja: '下げるエポック' },
    }),
    rate: number({ default: 0.1, min: 0, label: { en: 'Factor γ', ja: '倍率 γ' } }),
  },
  factor: ({ epoch }, { epochs, rate }) => rate ** epochs.filter((listed) => epoch > listed).length,
})
