// Mirrors pictures at random.
import { choice } from '../../schema/index.ts'
import { expectPicture, perSample } from '../augmentation.ts'
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'randomFlip',
  category: 'augmentation',
  common: true,
  aliases: ['RandomFlip', 'RandomHorizontalFlip', 'mirror', 'データ拡張', '左右反転', '上下反転', '水増し'],
  text: {
    en: {
      name: 'RandomFlip',
      summary:
        'While training, mirrors every picture with a chance of one half. For things that may face either way; not for letters and digits.',
    },
    ja: {
      name: 'ランダム反転',
      summary: '学習中だけ、画像を2分の1の確率で反転します。向きが変わっても同じものに使い、文字や数字には使いません。',
    },
  },
  properties: {
    direction: choice({
      default: 'horizontal',
      options: {
        horizontal: { en: 'Left and right', ja: '左右' },
        vertical: { en: 'Upside down', ja: '上下' },
        both: { en: 'Both, each by itself', ja: '左右と上下（それぞれ独立）' },
      },
      label: { en: 'Direction', ja: '方向' },
    }),
  },
  examples: [{ inputs: [[2, 3, 4]] }, { inputs: [[1, 4, 3]], properties: { direction: 'both' } }],
  trainingOnly: true,
  shape([input]) {
    expectPicture(input)
    return input
  },
  forward(op, [x], _, { direction }, context) {
    if (!context.training) return x
    const axes = { horizontal: [3], vertical: [2], both: [2, 3] }[direction]
    return axes.reduce((y, axis) => op.where(op.less(perSample(op, context), 0.5), op.flip(y, [axis]), y), x)
  },
  keras: () => passThrough,
})
