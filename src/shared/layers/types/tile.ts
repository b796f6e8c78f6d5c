// The whole input several times over.
import { integers } from '../../schema/index.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'tile',
  category: 'shape',
  aliases: ['Tile', 'repeat', 'タイル', 'くり返し'],
  text: {
    en: { name: 'Tile', summary: 'Lays its whole input out several times, side by side.' },
    ja: { name: 'タイル状に並べる', summary: '入力全体を何回かくり返して並べます。' },
  },
  formula: 'y[i] = x[i mod length]',
  properties: {
    times: integers({
      default: [2, 2],
      min: 1,
      label: { en: 'Times', ja: '回数' },
      help: { en: 'For the last axes: height and width.', ja: '最後の軸（高さ、幅）の回数です。' },
    }),
  },
  examples: [
    { inputs: [[2, 2, 3]] },
    { inputs: [[3]], properties: { times: [3] } },
    { inputs: [[2, 3]], properties: { times: [2, 1] } },
  ],
  shape([input], { times }) {
    if (times.length > input.length) throw tooManyTimes(input, times)
    return input.map((length, i) => length * (times[i - (input.length - times.length)] ?? 1))
  },
  forward(op, [x], _, { times }) {
    const first = x.shape.length - times.length
    return times.reduce((y, often, i) => (often === 1 ? y : op.concat(Array(often).fill(y), first + i)), x)
  },
  keras: () => notInKeras({ en: 'Tile', ja: 'タイル状に並べるブロック' }),
})

function tooManyTimes(input: Shape, times: readonly number[]): ShapeProblem {
  const found = describe(input)
  return new ShapeProblem(
    {
      en: `repeats along ${times.length} axes (${times.join('×')}), but its input (${found.en}) has only ${input.length}. Remove numbers.`,
      ja: `${times.length}個の軸（${times.join('×')}）に沿ってくり返しますが、入力（${found.ja}）の軸は${input.length}個です。回数の個数を減らしてください。`,
    },
    { kind: 'setProperty', property: 'times', value: times.slice(-input.length) },
  )
}
