// Adds random numbers while training.
import { number } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { kerasLayer } from '../kerasForms.ts'
import { normalFrom } from '../random.ts'

export default defineLayer({
  type: 'gaussianNoise',
  category: 'regularization',
  aliases: ['GaussianNoise', 'noise injection', 'ノイズ付加', '雑音'],
  text: {
    en: {
      name: 'GaussianNoise',
      summary: 'While training, adds normally distributed noise, so that small changes of the input do not matter.',
    },
    ja: {
      name: 'ガウスノイズ',
      summary: '学習中だけ正規分布のノイズを加えます。入力の小さな違いに強くなります。',
    },
  },
  formula: 'y = x + σ n, n ~ N(0, 1)',
  properties: {
    deviation: number({ default: 0.1, min: 0, label: { en: 'Deviation σ', ja: '標準偏差 σ' } }),
  },
  examples: [{ inputs: [[10]] }, { inputs: [[1, 3, 3]], properties: { deviation: 0.5 } }],
  trainingOnly: true,
  shape: ([input]) => input,
  forward(op, [x], _, { deviation }, context) {
    if (!context.training) return x
    const noise = normalFrom(op, context.uniform(x.shape), context.uniform(x.shape))
    return op.add(x, op.mul(noise, deviation))
  },
  keras: ({ deviation }) => kerasLayer('GaussianNoise', { stddev: deviation }),
})
