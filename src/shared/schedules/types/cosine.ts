// The learning rate falls to zero along half a cosine wave. Loshchilov & Hutter, arXiv 1608.03983, without restarts.
import { defineSchedule } from '../definition.ts'

export default defineSchedule({
  type: 'cosine',
  aliases: ['Cosine', 'cosine annealing', 'コサイン'],
  text: {
    en: { name: 'Cosine', summary: 'The learning rate falls gently to zero by the end of training.' },
    ja: { name: 'コサイン', summary: '学習の終わりに 0 になるように、なめらかに下げます。' },
  },
  formula: 'η·½(1 + cos(πi/I)), i: steps done, I: all steps',
  properties: {},
  factor: ({ step, totalSteps }) => 0.5 * (1 + Math.cos((Math.PI * Math.min(step - 1, totalSteps)) / totalSteps)),
})
