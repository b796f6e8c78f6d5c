// The learning rate falls to zero along a power of what is left of the run.
import { number } from '../../schema/index.ts'
import { defineSchedule } from '../definition.ts'

export default defineSchedule({
  type: 'polynomial',
  aliases: ['Polynomial', 'linear decay', '多項式'],
  text: {
    en: { name: 'Polynomial', summary: 'The learning rate falls to zero by the end; with power 1 in a straight line.' },
    ja: { name: '多項式', summary: '学習の終わりに 0 になるように下げます。指数が 1 なら直線です。' },
  },
  formula: 'η·(1 − i/I)ᵖ, i: steps done, I: all steps',
  properties: { power: number({ default: 1, min: 0, label: { en: 'Power p', ja: '指数 p' } }) },
  factor: ({ step, totalSteps }, { power }) => Math.max(0, 1 - (step - 1) / totalSteps) ** power,
})
