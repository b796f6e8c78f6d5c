// Cuts the edges off.
import { integers, type Values } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

const properties = {
  before: integers({
    default: [1, 1],
    min: 0,
    label: { en: 'Before', ja: '手前' },
    help: {
      en: 'Elements to cut off, for the last axes: height and width.',
      ja: '最後の軸（高さ、幅）から切り取る個数です。',
    },
  }),
  after: integers({
    default: [],
    min: 0,
    label: { en: 'After', ja: '後ろ' },
    help: { en: 'Empty: as before.', ja: '空欄なら手前と同じです。' },
  }),
}

export default defineLayer({
  type: 'crop',
  category: 'shape',
  aliases: ['Crop', 'Cropping2D', 'Cropping1D', 'CenterCrop', 'トリミング', '切り取り'],
  text: {
    en: { name: 'Crop', summary: 'Cuts elements off the edges: the opposite of Pad.' },
    ja: { name: 'クロップ', summary: '端の要素を切り取ります。パディングの逆です。' },
  },
  properties,
  examples: [
    { inputs: [[2, 4, 5]] },
    { inputs: [[7]], properties: { before: [2], after: [0] } },
    { inputs: [[3, 5]], properties: { before: [1, 0], after: [0, 3] } },
  ],
  shape([input], p) {
    const { starts, stops } = kept(input, p)
    return input.map((_, i) => stops[i] - starts[i])
  },
  forward(op, [x], _, p) {
    const { starts, stops } = kept(x.shape.slice(1), p)
    const axes = starts.map((_, i) => i + 1)
    return op.slice(x, starts, stops, undefined, axes)
  },
  keras(p, { inputs: [input] }) {
    const { starts, stops } = kept(input, p)
    if (input.length !== 3 || stops[0] - starts[0] < input[0])
      return notInKeras({ en: 'Crop (other than of a picture’s edges)', ja: '画像の端以外のクロップ' })
    const cropping = [1, 2].map((axis) => [starts[axis], input[axis] - stops[axis]])
    return channelsLast({ className: 'Cropping2D', config: { cropping } })
  },
})

/** What stays of every axis; the numbers given belong to the last ones. */
function kept(input: Shape, { before, after }: Values<typeof properties>) {
  const other = after.length ? after : before
  const found = describe(input)
  if (before.length !== other.length || before.length > input.length)
    throw new ShapeProblem({
      en: `needs as many numbers before (${before.length}) as after (${other.length}), and at most one for each axis of its input (${found.en}).`,
      ja: `手前（${before.length}個）と後ろ（${other.length}個）の数をそろえ、入力（${found.ja}）の軸の数以下にしてください。`,
    })
  const whole = Array<number>(input.length - before.length).fill(0)
  const starts = [...whole, ...before]
  const stops = [...whole, ...other].map((cut, i) => input[i] - cut)
  if (stops.every((stop, i) => stop > starts[i])) return { starts, stops }
  throw new ShapeProblem({
    en: `cuts everything away: ${before.join('×')} before and ${other.join('×')} after, of an input of ${found.en}. Choose smaller numbers.`,
    ja: `すべて切り取られてしまいます（入力${found.ja}に対し、手前 ${before.join('×')}、後ろ ${other.join('×')}）。数を小さくしてください。`,
  })
}
