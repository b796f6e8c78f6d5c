// Axes in another order.
import { integers } from '../../schema/index.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'permute',
  category: 'shape',
  aliases: ['Transpose', 'Permute', 'swap axes', '転置', '軸の交換'],
  text: {
    en: { name: 'Permute', summary: 'Puts the axes in another order, for instance T×C as C×T for Conv1D.' },
    ja: { name: '軸の入れ替え', summary: '軸の順番を変えます（例: T×C を1次元畳み込み用の C×T に）。' },
  },
  formula: 'axis i of y is axis axes[i] of x',
  properties: {
    axes: integers({
      default: [1, 0],
      min: 0,
      label: { en: 'Order of axes', ja: '軸の順番' },
      help: { en: 'Counted from 0, without the batch.', ja: 'バッチを除き0から数えます。' },
    }),
  },
  examples: [{ inputs: [[2, 5]] }, { inputs: [[2, 3, 4]], properties: { axes: [2, 0, 1] } }],
  shape([input], { axes }) {
    const every = input.map((_, i) => i)
    if (axes.length === input.length && every.every((axis) => axes.includes(axis)))
      return axes.map((axis) => input[axis])
    const found = describe(input)
    throw new ShapeProblem(
      {
        en: `needs each axis of its input (${found.en}) once: the numbers ${every.join(', ')} in some order, not ${axes.join(', ')}.`,
        ja: `入力（${found.ja}）の軸 ${every.join(', ')} を1回ずつ並べてください（今は ${axes.join(', ')}）。`,
      },
      { kind: 'setProperty', property: 'axes', value: every.reverse() },
    )
  },
  forward: (op, [x], _, { axes }) => op.transpose(x, [0, ...axes.map((axis) => axis + 1)]),
  keras: ({ axes }) => ({
    layout: 'channelsFirst',
    layers: [{ className: 'Permute', config: { dims: axes.map((axis) => axis + 1) } }],
  }),
})
