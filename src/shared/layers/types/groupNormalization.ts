// Group normalisation.
import { integer } from '../../schema/index.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { channelScale, groupNormalizationFields, normalizeGroups } from '../normalization.ts'

export default defineLayer({
  type: 'groupNormalization',
  category: 'normalization',
  aliases: ['GroupNormalization', 'GroupNorm', 'GN', 'グループノーマライゼーション'],
  text: {
    en: {
      name: 'GroupNormalization',
      summary:
        'Brings groups of channels of each sample to mean 0 and deviation 1. Takes the place of BatchNormalization where batches are small.',
    },
    ja: {
      name: 'グループ正規化',
      summary:
        'サンプルごとに、チャンネルの組を平均0・標準偏差1にそろえます。バッチが小さいときにバッチ正規化の代わりに使います。',
    },
  },
  formula: 'y = γ[c] (x − μ[n, g]) / √(σ²[n, g] + ε) + β[c] (Wu & He 2018)',
  properties: {
    groups: integer({ default: 4, min: 1, label: { en: 'Number of groups', ja: 'グループ数' } }),
    ...groupNormalizationFields,
  },
  examples: [
    { inputs: [[4, 3, 5]], properties: { groups: 2 } },
    { inputs: [[8]] },
    { inputs: [[6, 5]], properties: { groups: 3, epsilon: 0.01, scale: false } },
  ],
  shape([input], { groups }) {
    const [channels] = input
    if (channels % groups === 0) return input
    throw new ShapeProblem(
      {
        en: `has ${groups} groups, which must divide its ${channels} input channels. Choose another number of groups.`,
        ja: `グループ数 ${groups} は、入力チャンネル数 ${channels} を割り切る必要があります。グループ数を変えてください。`,
      },
      { kind: 'setProperty', property: 'groups', value: 1 },
    )
  },
  weights: ([input], p) => channelScale(input, p),
  forward: (op, [x], weights, { groups, epsilon }) => normalizeGroups(op, x, groups, epsilon, weights),
  keras: () => notInKeras({ en: 'GroupNormalization', ja: 'グループ正規化' }),
})
