// Moves its input along its axes.
import { choice, integers, type Values } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import type { Shape } from '../../tensor/shape.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

const properties = {
  by: integers({
    default: [1, 1],
    label: { en: 'By', ja: '移動量' },
    help: {
      en: 'For the last axes: down and to the right; negative numbers up and to the left.',
      ja: '最後の軸（下、右）への移動量です。負の数は上、左への移動です。',
    },
  }),
  border: choice({
    default: 'nearest',
    options: {
      nearest: { en: 'The edge goes on', ja: '端の値を延ばす' },
      reflect: { en: 'Mirrored at the edge', ja: '端で折り返す' },
      wrap: { en: 'From the other side', ja: '反対側から回り込む' },
      zero: { en: 'Zeros', ja: 'ゼロ' },
    },
    label: { en: 'What moves in', ja: '空いた所' },
  }),
}

type Border = Values<typeof properties>['border']

export default defineLayer({
  type: 'shift',
  category: 'shape',
  aliases: ['Shift', 'roll', 'translate', 'ずらす', '平行移動'],
  text: {
    en: { name: 'Shift', summary: 'Moves a picture or a series by whole elements; its size stays.' },
    ja: { name: 'シフト', summary: '画像や系列を、大きさはそのままで要素の単位でずらします。' },
  },
  formula: 'y[i] = x[i − by]',
  properties,
  examples: [
    { inputs: [[2, 3, 4]] },
    { inputs: [[5]], properties: { by: [-2], border: 'zero' } },
    { inputs: [[3, 4]], properties: { by: [1, -3], border: 'wrap' } },
    { inputs: [[1, 4, 4]], properties: { by: [2, -1], border: 'reflect' } },
  ],
  shape([input], { by }) {
    const along = input.slice(input.length - by.length)
    if (by.length <= input.length && by.every((steps, i) => Math.abs(steps) < along[i])) return input
    throw tooFar(input, by)
  },
  forward(op, [x], _, { by, border }) {
    const first = x.shape.length - by.length
    return by.reduce((y, steps, i) => shifted(op, y, first + i, steps, border), x)
  },
  keras: () => notInKeras({ en: 'Shift', ja: 'シフト' }),
})

function shifted(op: Ops, x: Tensor, axis: number, steps: number, border: Border): Tensor {
  const length = x.shape[axis]
  const count = Math.abs(steps)
  if (!count) return x
  const zeros = x.shape.map((_, i) => (i === axis ? count : 0))
  const none = x.shape.map(() => 0)
  const part = (start: number, stop: number) => op.slice(x, [start], [stop], undefined, [axis])
  // What moves in comes first where the rest moves away from the start.
  const forwards = steps > 0
  const stays = forwards ? part(0, length - count) : part(count, length)
  const edge = forwards ? part(0, 1) : part(length - 1, length)
  const mirrored = forwards ? part(1, count + 1) : part(length - 1 - count, length - 1)
  if (border === 'zero') return forwards ? op.pad(stays, zeros, none) : op.pad(stays, none, zeros)
  const entering = {
    nearest: () => op.concat(Array(count).fill(edge), axis),
    reflect: () => op.flip(mirrored, [axis]),
    wrap: () => (forwards ? part(length - count, length) : part(0, count)),
  }[border]()
  return op.concat(forwards ? [entering, stays] : [stays, entering], axis)
}

function tooFar(input: Shape, by: readonly number[]): ShapeProblem {
  const found = describe(input)
  return new ShapeProblem(
    {
      en: `moves by ${by.join(', ')}, which is too far or along too many axes for its input (${found.en}). Move by less than the length of each axis.`,
      ja: `移動量 ${by.join(', ')} は、入力（${found.ja}）には大きすぎるか、軸の数より多くなっています。各軸の長さより小さくしてください。`,
    },
    { kind: 'setProperty', property: 'by', value: [] },
  )
}
