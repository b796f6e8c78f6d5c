// The learning rate shrinks by the same factor again and again.
import { choice, integer, number } from '../../schema/index.ts'
import { defineSchedule } from '../definition.ts'

export default defineSchedule({
  type: 'exponential',
  aliases: ['Exponential', '指数減衰'],
  text: {
    en: { name: 'Exponential', summary: 'The learning rate shrinks by the same factor at regular intervals.' },
    ja: { name: '指数減衰', summary: '学習率を、一定の間隔で同じ割合ずつ小さくします。' },
  },
  formula: 'η·γᵏ, k: how many whole intervals are over',
  properties: {
    rate: number({ default: 0.95, min: 0, label: { en: 'Factor γ', ja: '倍率 γ' } }),
    interval: integer({ default: 1, min: 1, label: { en: 'Interval', ja: '間隔' } }),
    unit: choice<'epoch' | 'step'>({
      default: 'epoch',
      options: { epoch: { en: 'epochs', ja: 'エポック' }, step: { en: 'steps', ja: 'ステップ' } },
      label: { en: 'Interval is in', ja: '間隔の単位' },
    }),
  },
  factor: (at, { rate, interval, unit }) => rate ** Math.floor((at[unit] - 1) / interval),
})
