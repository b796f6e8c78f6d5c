// Mirrors its input.
import { integers } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { expectAxis } from '../shapes.ts'

export default defineLayer({
  type: 'flip',
  category: 'shape',
  aliases: ['Flip', 'reverse', 'mirror', '左右反転', '上下反転', '逆順'],
  text: {
    en: { name: 'Flip', summary: 'Reverses the order along axes: mirrors a picture, or runs a series backwards.' },
    ja: { name: '反転', summary: '軸に沿って順番を逆にします。画像を反転したり、系列を逆順にしたりします。' },
  },
  formula: 'y[i] = x[length − 1 − i]',
  properties: {
    axes: integers({
      default: [2],
      min: 0,
      label: { en: 'Axes', ja: '軸' },
      help: {
        en: 'Counted from 0, without the batch. Pictures: 1 turns upside down, 2 swaps left and right.',
        ja: 'バッチを除き0から数えます。画像では1が上下、2が左右の反転です。',
      },
    }),
  },
  examples: [
    { inputs: [[2, 3, 4]] },
    { inputs: [[5]], properties: { axes: [0] } },
    { inputs: [[2, 3, 3]], properties: { axes: [1, 2] } },
  ],
  shape([input], { axes }) {
    for (const axis of axes) expectAxis(input, axis, 'axes')
    return input
  },
  forward: (op, [x], _, { axes }) =>
    op.flip(
      x,
      axes.map((axis) => axis + 1),
    ),
  keras: () => notInKeras({ en: 'Flip', ja: '反転' }),
})
