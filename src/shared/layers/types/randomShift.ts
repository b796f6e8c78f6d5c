// Moves pictures by a few pixels at random.
import { choice, integer } from '../../schema/index.ts'
import { expectPicture, places, sampled, wholePerSample } from '../augmentation.ts'
import { defineLayer } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'

export default defineLayer({
  type: 'randomShift',
  category: 'augmentation',
  common: true,
  aliases: ['RandomShift', 'RandomTranslation', 'translate', 'データ拡張', '平行移動', 'ずらす', '水増し'],
  text: {
    en: {
      name: 'RandomShift',
      summary:
        'While training, moves every picture by whole pixels at random, so that the place of a thing does not matter.',
    },
    ja: {
      name: 'ランダムシフト',
      summary: '学習中だけ、画像をランダムに数画素ずらします。写る位置が違っても見分けられるようになります。',
    },
  },
  formula: 'y[i, j] = x[i − a, j − b], a and b whole numbers drawn for each sample',
  properties: {
    vertical: integer({ default: 2, min: 0, label: { en: 'Up and down, at most', ja: '上下の最大（画素）' } }),
    horizontal: integer({ default: 2, min: 0, label: { en: 'Left and right, at most', ja: '左右の最大（画素）' } }),
    border: choice({
      default: 'edge',
      options: { edge: { en: 'The edge goes on', ja: '端の値を延ばす' }, zero: { en: 'Zeros', ja: 'ゼロ' } },
      label: { en: 'What moves in', ja: '空いた所' },
    }),
  },
  examples: [{ inputs: [[2, 4, 5]] }, { inputs: [[1, 4, 3]], properties: { vertical: 0, border: 'zero' } }],
  trainingOnly: true,
  shape([input]) {
    expectPicture(input)
    return input
  },
  forward(op, [x], _, { vertical, horizontal, border }, context) {
    if (!context.training) return x
    const along = (length: number, most: number) =>
      op.sub(places(op, length, 2), wholePerSample(op, context, -most, most))
    const [, , height, width] = x.shape
    return sampled(op, x, along(height, vertical), along(width, horizontal), border === 'edge')
  },
  keras: () => passThrough,
})
