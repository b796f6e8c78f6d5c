// Instance normalisation.
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { channelScale, groupNormalizationFields, normalizeGroups } from '../normalization.ts'
import { expectChannelAxis } from '../shapes.ts'

export default defineLayer({
  type: 'instanceNormalization',
  category: 'normalization',
  aliases: [
    'InstanceNormalization',
    'InstanceNorm2d',
    'style transfer',
    'インスタンスノーマライゼーション',
    '画風変換',
  ],
  text: {
    en: {
      name: 'InstanceNormalization',
      summary:
        'Brings each channel of each sample to mean 0 and deviation 1: takes brightness and contrast out of single pictures.',
    },
    ja: {
      name: 'インスタンス正規化',
      summary:
        'サンプルごと・チャンネルごとに平均0・標準偏差1にそろえます。1枚ごとの明るさやコントラストの違いを取り除きます。',
    },
  },
  formula: 'y = γ[c] (x − μ[n, c]) / √(σ²[n, c] + ε) + β[c] (Ulyanov et al. 2016)',
  properties: groupNormalizationFields,
  examples: [
    { inputs: [[3, 4, 5]] },
    { inputs: [[2, 7]], properties: { epsilon: 0.01 } },
    { inputs: [[2, 3, 3]], properties: { scale: false } },
  ],
  shape([input]) {
    expectChannelAxis(input)
    return input
  },
  weights: ([input], p) => channelScale(input, p),
  forward: (op, [x], weights, { epsilon }) => normalizeGroups(op, x, x.shape[1], epsilon, weights),
  keras: () => notInKeras({ en: 'InstanceNormalization', ja: 'インスタンス正規化' }),
})
