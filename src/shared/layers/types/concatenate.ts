// Several inputs one after another.
import { integer } from '../../schema/index.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { channelsLast, channelsLastAxis, passThrough } from '../kerasForms.ts'
import { describe, expectAxis, replaceAt } from '../shapes.ts'

export default defineLayer({
  type: 'concatenate',
  common: true,
  category: 'shape',
  aliases: ['Concatenate', 'concat', 'cat', 'skip connection', 'つなげる', '結合'],
  text: {
    en: { name: 'Concatenate', summary: 'Puts its inputs one after another along an axis: by default their channels.' },
    ja: { name: '連結', summary: '入力を1つの軸（ふつうはチャンネル）に沿って順につなげます。' },
  },
  formula: 'y = [x₁, x₂, …]',
  properties: {
    axis: integer({
      default: 0,
      min: 0,
      label: { en: 'Axis', ja: '軸' },
      help: { en: 'Counted from 0, without the batch.', ja: 'バッチを除き0から数えます。' },
    }),
  },
  examples: [
    { inputs: [[3], [2]] },
    {
      inputs: [
        [2, 3, 2],
        [1, 3, 2],
        [3, 3, 2],
      ],
    },
    {
      inputs: [
        [2, 3],
        [2, 1],
      ],
      properties: { axis: 1 },
    },
  ],
  inputs: 'many',
  shape([first, ...others], { axis }) {
    expectAxis(first, axis)
    for (const other of others) {
      const fits = other.length === first.length && first.every((length, i) => i === axis || length === other[i])
      if (fits) continue
      const [one, two] = [describe(first), describe(other)]
      throw new ShapeProblem({
        en: `needs inputs that are equal but for axis ${axis}; it receives ${one.en} and ${two.en}. Choose another axis, or make the sizes equal.`,
        ja: `軸 ${axis} 以外の大きさがそろった入力が必要です（今は${one.ja}と${two.ja}）。軸を変えるか、大きさをそろえてください。`,
      })
    }
    const length = [first, ...others].reduce((sum, input) => sum + input[axis], 0)
    return replaceAt(first, axis, length)
  },
  forward: (op, inputs, _, { axis }) => op.concat(inputs, axis + 1),
  keras: ({ axis }, { inputs }) =>
    inputs.length === 1
      ? passThrough
      : channelsLast({ className: 'Concatenate', config: { axis: channelsLastAxis(axis, inputs[0]) } }),
})
