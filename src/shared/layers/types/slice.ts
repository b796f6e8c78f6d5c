// A part of its input.
import { integers, type Values } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

const properties = {
  start: integers({
    default: [0],
    label: { en: 'Start', ja: '始まり' },
    help: {
      en: 'For each axis; negative numbers count from the end.',
      ja: '軸ごとの値です。負の数は末尾から数えます。',
    },
  }),
  stop: integers({
    default: [],
    label: { en: 'Stop', ja: '終わり' },
    help: {
      en: 'The first element left out. Missing axes: to the end.',
      ja: 'この位置の手前まで取り出します。省いた軸は最後までです。',
    },
  }),
  step: integers({
    default: [],
    min: 1,
    label: { en: 'Step', ja: '間隔' },
    help: { en: 'Missing axes: 1.', ja: '省いた軸は1です。' },
  }),
}

export default defineLayer({
  type: 'slice',
  category: 'shape',
  aliases: ['Slice', 'narrow', '切り出し'],
  text: {
    en: { name: 'Slice', summary: 'Takes a part of its input: some channels, or a window of a picture.' },
    ja: { name: 'スライス', summary: '入力の一部（一部のチャンネルや画像の一部など）を取り出します。' },
  },
  formula: 'y = x[start : stop : step]',
  properties,
  examples: [
    { inputs: [[6]], properties: { start: [1], stop: [5], step: [2] } },
    { inputs: [[2, 4, 5]], properties: { start: [0, 1, 1], stop: [2, -1, 4] } },
    { inputs: [[3, 4]], properties: { start: [-1] } },
  ],
  shape: ([input], p) => ranges(input, p).map(({ length }) => length),
  forward(op, [x], _, p) {
    const along = ranges(x.shape.slice(1), p)
    return op.slice(
      x,
      [0, ...along.map(({ start }) => start)],
      [x.shape[0], ...along.map(({ stop }) => stop)],
      [1, ...along.map(({ step }) => step)],
    )
  },
  keras(p, { inputs: [input] }) {
    const [channels, ...sides] = ranges(input, p)
    const cropsOnly = channels.length === input[0] && sides.length === 2 && sides.every(({ step }) => step === 1)
    if (!cropsOnly)
      return notInKeras({ en: 'Slice (other than cropping a picture)', ja: '画像の端を切る以外のスライス' })
    const cropping = sides.map(({ start, stop }, i) => [start, input[i + 1] - stop])
    return channelsLast({ className: 'Cropping2D', config: { cropping } })
  },
})

/** What is taken along each axis. Throws where nothing is left, or where there are more numbers than axes. */
function ranges(input: Shape, { start, stop, step }: Values<typeof properties>) {
  const listed = Math.max(start.length, stop.length, step.length)
  const found = describe(input)
  if (listed > input.length)
    throw new ShapeProblem({
      en: `has numbers for ${listed} axes, but its input (${found.en}) has ${input.length}. Remove the numbers too many.`,
      ja: `${listed}軸分の値がありますが、入力（${found.ja}）の軸は${input.length}個です。余分な値を消してください。`,
    })
  return input.map((size, axis) => {
    const place = (at: number) => Math.min(Math.max(at < 0 ? at + size : at, 0), size)
    const range = { start: place(start[axis] ?? 0), stop: place(stop[axis] ?? size), step: step[axis] ?? 1 }
    const length = Math.ceil((range.stop - range.start) / range.step)
    if (length > 0) return { ...range, length }
    throw new ShapeProblem({
      en: `takes nothing along axis ${axis}, which is ${size} long: it starts at ${range.start} and stops before ${range.stop}. Choose a larger stop.`,
      ja: `長さ ${size} の軸 ${axis} から何も取り出せません（${range.start} から ${range.stop} の手前まで）。終わりを大きくしてください。`,
    })
  })
}
