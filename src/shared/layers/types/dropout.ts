// Dropout.
import { number } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineLayer({
  type: 'dropout',
  common: true,
  category: 'regularization',
  aliases: ['Dropout', 'ドロップ', '過学習'],
  text: {
    en: {
      name: 'Dropout',
      summary:
        'While training, sets a random part of the numbers to 0, so that the network does not rely on single ones. Against overfitting.',
    },
    ja: {
      name: 'ドロップアウト',
      summary: '学習中だけ、数値の一部をランダムに0にします。特定の値に頼りすぎるのを防ぎ、過学習を抑えます。',
    },
  },
  formula: 'y = x · m / (1 − p), m = 0 with probability p, else 1 (Srivastava et al. 2014)',
  properties: {
    rate: number({
      default: 0.5,
      min: 0,
      max: 0.95,
      label: { en: 'Rate p', ja: '割合 p' },
      help: { en: 'The part of the numbers that is set to 0.', ja: '0にする数値の割合です。' },
    }),
  },
  examples: [{ inputs: [[10]] }, { inputs: [[2, 3, 3]], properties: { rate: 0.2 } }],
  trainingOnly: true,
  shape: ([input]) => input,
  forward(op, [x], _, { rate }, context) {
    if (!context.training) return x
    const kept = op.greaterEqual(context.uniform(x.shape), rate)
    return op.mul(x, op.mul(op.cast(kept, 'f32'), 1 / (1 - rate)))
  },
  keras: ({ rate }) => kerasLayer('Dropout', { rate }),
})
