// Dropout of whole channels.
import { number } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'
import { expectChannelAxis } from '../shapes.ts'

export default defineLayer({
  type: 'spatialDropout',
  category: 'regularization',
  aliases: ['SpatialDropout', 'SpatialDropout2D', 'Dropout2d', 'channel dropout', '過学習'],
  text: {
    en: {
      name: 'SpatialDropout',
      summary:
        'While training, sets random whole channels to 0: Dropout after convolutions, whose neighbouring numbers are alike.',
    },
    ja: {
      name: '空間ドロップアウト',
      summary:
        '学習中だけ、ランダムに選んだチャンネル全体を0にします。隣どうしの値が似ている畳み込みの後に使うドロップアウトです。',
    },
  },
  formula: 'y = x · m[c] / (1 − p), m[c] = 0 with probability p, else 1 (Tompson et al. 2014)',
  properties: {
    rate: number({
      default: 0.5,
      min: 0,
      max: 0.95,
      label: { en: 'Rate p', ja: '割合 p' },
      help: { en: 'The part of the channels that is set to 0.', ja: '0にするチャンネルの割合です。' },
    }),
  },
  examples: [{ inputs: [[5, 3, 4]] }, { inputs: [[3, 7]], properties: { rate: 0.2 } }],
  trainingOnly: true,
  shape([input]) {
    expectChannelAxis(input)
    return input
  },
  forward(op, [x], _, { rate }, context) {
    if (!context.training) return x
    const channels = [-1, x.shape[1], ...x.shape.slice(2).map(() => 1)]
    const kept = op.greaterEqual(context.uniform(channels), rate)
    return op.mul(x, op.mul(op.cast(kept, 'f32'), 1 / (1 - rate)))
  },
  keras: () => passThrough,
})
