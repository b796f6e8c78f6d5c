// Several inputs along a new axis.
import { integer } from '../../schema/index.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'stack',
  category: 'shape',
  aliases: ['Stack', '積み重ね', '重ねる'],
  text: {
    en: { name: 'Stack', summary: 'Puts inputs of one shape side by side along a new axis.' },
    ja: { name: '積み重ね', summary: '同じ形の入力を、新しい軸に沿って並べます。' },
  },
  formula: 'y[i] = xᵢ',
  properties: {
    axis: integer({
      default: 0,
      min: 0,
      label: { en: 'New axis', ja: '新しい軸' },
      help: {
        en: 'Its place, counted from 0 without the batch.',
        ja: '新しい軸の位置です。バッチを除き0から数えます。',
      },
    }),
  },
  examples: [
    { inputs: [[3], [3]] },
    {
      inputs: [
        [2, 3],
        [2, 3],
        [2, 3],
      ],
      properties: { axis: 1 },
    },
    { inputs: [[4], [4]], properties: { axis: 1 } },
  ],
  inputs: 'many',
  shape([first, ...others], { axis }) {
    const other = others.find((shape) => shape.join() !== first.join())
    if (other) {
      const [one, two] = [describe(first), describe(other)]
      throw new ShapeProblem({
        en: `needs inputs of one shape; it receives ${one.en} and ${two.en}. Make them equal, or use Concatenate.`,
        ja: `形のそろった入力が必要です（今は${one.ja}と${two.ja}）。形をそろえるか、「連結」を使ってください。`,
      })
    }
    if (axis <= first.length) return first.toSpliced(axis, 0, others.length + 1)
    const found = describe(first)
    throw new ShapeProblem(
      {
        en: `puts the new axis at ${axis}, but its inputs (${found.en}) leave the places 0 to ${first.length} only. Choose a smaller one.`,
        ja: `新しい軸の位置は ${axis} ですが、入力（${found.ja}）では 0〜${first.length} だけです。小さくしてください。`,
      },
      { kind: 'setProperty', property: 'axis', value: first.length },
    )
  },
  forward(op, inputs, _, { axis }) {
    const widened = inputs[0].shape.toSpliced(axis + 1, 0, 1)
    return op.concat(
      inputs.map((x) => op.reshape(x, widened)),
      axis + 1,
    )
  },
  keras: () => notInKeras({ en: 'Stack', ja: '積み重ね' }),
})
