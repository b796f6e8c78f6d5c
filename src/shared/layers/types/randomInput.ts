// New random numbers for every sample.
import { choice, integer, number, shape } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { normalFrom } from '../random.ts'

export default defineLayer({
  type: 'randomInput',
  category: 'input',
  aliases: ['Random', 'generator', 'noise', 'latent', 'GAN', 'VAE', 'randn', '乱数', 'ノイズ', '潜在変数'],
  text: {
    en: {
      name: 'RandomInput',
      summary: 'New random numbers for every sample while training: the noise of autoencoders and generators.',
    },
    ja: {
      name: '乱数入力',
      summary: '学習中、サンプルごとに新しい乱数を出力します。変分オートエンコーダーや生成器のノイズに使います。',
    },
  },
  formula: 'y = c n, n ~ N(0, 1) or U(−1, 1)',
  properties: {
    size: shape({ default: [10], label: { en: 'Size', ja: '大きさ' } }),
    distribution: choice({
      default: 'normal',
      options: {
        normal: { en: 'Normal, N(0, 1)', ja: '正規分布 N(0, 1)' },
        uniform: { en: 'Uniform, −1 to 1', ja: '一様分布 −1〜1' },
      },
      label: { en: 'Distribution', ja: '分布' },
    }),
    multiplier: number({ default: 1, label: { en: 'Multiplier c', ja: '倍率 c' } }),
    seed: integer({
      default: 1,
      min: 0,
      label: { en: 'Seed outside training', ja: '学習時以外のシード' },
      help: {
        en: 'Validation and prediction draw the same numbers each time; blocks of another seed draw others.',
        ja: '検証と予測では毎回同じ乱数になります。シードの違うブロックは別の乱数になります。',
      },
    }),
  },
  examples: [
    { inputs: [], properties: { size: [5], multiplier: 0.1 } },
    { inputs: [], properties: { size: [2, 3], distribution: 'uniform', multiplier: 0.5, seed: 2 } },
  ],
  inputs: 0,
  shape: (_, { size }) => size,
  forward(op, _inputs, _weights, { size, distribution, multiplier, seed }, { graph, training, uniform }) {
    const shape = [-1, ...size]
    const fixed = graph.constant(seed, [], 'u32')
    let stream = 0
    const draw = () => (training ? uniform(shape) : op.randomUniform(shape, fixed, stream++))
    const drawn = distribution === 'normal' ? normalFrom(op, draw(), draw()) : op.sub(op.mul(draw(), 2), 1)
    return op.mul(drawn, multiplier)
  },
  keras: () => notInKeras({ en: 'RandomInput', ja: '乱数入力' }),
})
