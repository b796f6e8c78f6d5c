// Puts a border around its input.
import { integers, number, type Values } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

const properties = {
  before: integers({
    default: [1, 1],
    min: 0,
    label: { en: 'Before', ja: '手前' },
    help: { en: 'Elements to add, for the last axes: height and width.', ja: '最後の軸（高さ、幅）に足す個数です。' },
  }),
  after: integers({
    default: [],
    min: 0,
    label: { en: 'After', ja: '後ろ' },
    help: { en: 'Empty: as before.', ja: '空欄なら手前と同じです。' },
  }),
  value: number({ default: 0, label: { en: 'Number', ja: '値' } }),
}

export default defineLayer({
  type: 'pad',
  category: 'shape',
  aliases: ['Pad', 'ZeroPadding2D', 'ConstantPad2d', '余白', '縁取り', 'ゼロ埋め'],
  text: {
    en: { name: 'Pad', summary: 'Puts a border of one number around its input.' },
    ja: { name: 'パディング', summary: '入力の周りを同じ数で縁取ります。' },
  },
  properties,
  examples: [
    { inputs: [[2, 3, 4]] },
    { inputs: [[5]], properties: { before: [2], after: [0], value: 0.5 } },
    { inputs: [[2, 3]], properties: { before: [1, 0], after: [0, 3] } },
  ],
  shape([input], p) {
    const { before, after } = borders(input, p)
    return input.map((length, i) => before[i] + length + after[i])
  },
  forward(op, [x], _, p) {
    const { before, after } = borders(x.shape.slice(1), p)
    return op.pad(x, [0, ...before], [0, ...after], p.value)
  },
  keras(p, { inputs: [input] }) {
    const { before, after } = borders(input, p)
    if (input.length !== 3 || before[0] + after[0] > 0 || p.value !== 0)
      return notInKeras({ en: 'Pad (other than zeros around a picture)', ja: '画像の周りを0で囲む以外のパディング' })
    const padding = [1, 2].map((axis) => [before[axis], after[axis]])
    return channelsLast({ className: 'ZeroPadding2D', config: { padding } })
  },
})

/** The numbers for every axis; those given belong to the last ones. */
function borders(input: Shape, { before, after }: Values<typeof properties>) {
  const other = after.length ? after : before
  if (before.length === other.length && before.length <= input.length) {
    const zeros = Array<number>(input.length - before.length).fill(0)
    return { before: [...zeros, ...before], after: [...zeros, ...other] }
  }
  const found = describe(input)
  throw new ShapeProblem({
    en: `needs as many numbers before (${before.length}) as after (${other.length}), and at most one for each axis of its input (${found.en}).`,
    ja: `手前（${before.length}個）と後ろ（${other.length}個）の数をそろえ、入力（${found.ja}）の軸の数以下にしてください。`,
  })
}
