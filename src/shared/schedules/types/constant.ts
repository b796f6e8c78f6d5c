// The learning rate stays as it is.
import { defineSchedule } from '../definition.ts'

export default defineSchedule({
  type: 'constant',
  aliases: ['fixed', '一定'],
  text: {
    en: { name: 'Constant', summary: 'The learning rate stays the same.' },
    ja: { name: '一定', summary: '学習率を変えません。' },
  },
  formula: 'η',
  properties: {},
  factor: () => 1,
})
