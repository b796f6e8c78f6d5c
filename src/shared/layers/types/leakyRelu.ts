// Leaky ReLU.
import { number } from '../../schema/index.ts'
import { defineActivation } from '../activation.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineActivation({
  type: 'leakyRelu',
  aliases: ['LeakyReLU', 'LReLU', '漏れのあるReLU'],
  text: {
    en: {
      name: 'LeakyReLU',
      summary: 'ReLU that lets a little of the negative numbers through, so that no unit stops learning.',
    },
    ja: { name: 'Leaky ReLU', summary: '負の数も少しだけ通す ReLU です。学習が止まるユニットを防ぎます。' },
  },
  formula: 'y = x where x > 0, else α x (Maas et al. 2013)',
  properties: {
    alpha: number({ default: 0.1, min: 0, max: 1, label: { en: 'Slope α', ja: '傾き α' } }),
  },
  examples: [{ inputs: [[10]] }, { inputs: [[2, 3, 3]], properties: { alpha: 0.3 } }],
  rectifier: true,
  apply: (op, x, { alpha }) => op.maximum(x, op.mul(x, alpha)),
  keras: ({ alpha }) => kerasLayer('LeakyReLU', { alpha }),
})
