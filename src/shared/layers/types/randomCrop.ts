// Cuts a part of each picture at random; outside training the middle.
import { integer } from '../../schema/index.ts'
import { expectPicture, places, sampled, wholePerSample } from '../augmentation.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast } from '../kerasForms.ts'

export default defineLayer({
  type: 'randomCrop',
  category: 'augmentation',
  aliases: ['RandomCrop', 'CenterCrop', 'データ拡張', '切り抜き', '水増し'],
  text: {
    en: {
      name: 'RandomCrop',
      summary:
        'While training, cuts a part of the given size out of every picture at random; otherwise the part in the middle.',
    },
    ja: {
      name: 'ランダムクロップ',
      summary: '学習中は、指定した大きさの部分を画像からランダムに切り出します。学習時以外は中央を切り出します。',
    },
  },
  properties: {
    height: integer({ default: 24, min: 1, label: { en: 'Height', ja: '高さ' } }),
    width: integer({ default: 24, min: 1, label: { en: 'Width', ja: '幅' } }),
  },
  examples: [
    { inputs: [[2, 4, 5]], properties: { height: 3, width: 3 } },
    { inputs: [[1, 4, 4]], properties: { height: 4, width: 1 } },
  ],
  shape([input], { height, width }) {
    expectPicture(input)
    if (height <= input[1] && width <= input[2]) return [input[0], height, width]
    throw new ShapeProblem({
      en: `cuts ${height}×${width} out of a picture of only ${input[1]}×${input[2]} (height × width). Choose a smaller part.`,
      ja: `${input[1]}×${input[2]}（高さ×幅）の画像から ${height}×${width} は切り出せません。小さくしてください。`,
    })
  },
  forward(op, [x], _, { height, width }, context) {
    const [, , h, w] = x.shape
    const [top, left] = [Math.floor((h - height) / 2), Math.floor((w - width) / 2)]
    if (!context.training) return op.slice(x, [top, left], [top + height, left + width], undefined, [2, 3])
    const along = (length: number, spare: number) =>
      op.add(places(op, length, 2), wholePerSample(op, context, 0, spare))
    return sampled(op, x, along(height, h - height), along(width, w - width), true)
  },
  keras({ height, width }, { inputs: [[, h, w]] }) {
    const [top, left] = [Math.floor((h - height) / 2), Math.floor((w - width) / 2)]
    const cropping = [
      [top, h - height - top],
      [left, w - width - left],
    ]
    return channelsLast({ className: 'Cropping2D', config: { cropping } })
  },
})
