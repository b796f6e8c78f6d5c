// Covers a part of each picture at random (cutout).
import { number } from '../../schema/index.ts'
import { expectPicture, perSample, places } from '../augmentation.ts'
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'randomErase',
  category: 'augmentation',
  aliases: ['RandomErase', 'RandomErasing', 'Cutout', 'データ拡張', 'カットアウト', '水増し'],
  text: {
    en: {
      name: 'RandomErase',
      summary:
        'While training, covers a rectangle of every picture at a random place, so that the network looks at all of a thing.',
    },
    ja: {
      name: 'ランダム消去',
      summary: '学習中だけ、画像のランダムな場所を四角く塗りつぶします。一部だけに頼らず全体を見るようになります。',
    },
  },
  formula: 'DeVries and Taylor 2017 (Cutout); Zhong et al. 2017 (Random Erasing)',
  properties: {
    probability: number({ default: 0.5, min: 0, max: 1, label: { en: 'Probability', ja: '確率' } }),
    size: number({
      default: 0.4,
      min: 0,
      max: 1,
      label: { en: 'Largest side', ja: '一辺の最大' },
      help: {
        en: 'Of the picture: 0.4 is up to 40 % of its height and width.',
        ja: '画像に対する割合です。0.4 なら高さと幅の 40 % までです。',
      },
    }),
    value: number({ default: 0, label: { en: 'Filled with', ja: '塗りつぶす値' } }),
  },
  examples: [{ inputs: [[2, 4, 5]] }, { inputs: [[1, 4, 4]], properties: { probability: 1, size: 0.8, value: 0.5 } }],
  trainingOnly: true,
  shape([input]) {
    expectPicture(input)
    return input
  },
  forward(op, [x], _, { probability, size, value }, context) {
    if (!context.training) return x
    const within = (axis: 2 | 3) => {
      const length = x.shape[axis]
      const half = op.mul(perSample(op, context), (size * length) / 2)
      const middle = perSample(op, context, -0.5, length - 0.5)
      return op.less(op.abs(op.sub(places(op, length, axis), middle)), half)
    }
    const erased = op.logicalAnd(op.less(perSample(op, context), probability), op.logicalAnd(within(2), within(3)))
    return op.where(erased, value, x)
  },
  keras: () => passThrough,
})
