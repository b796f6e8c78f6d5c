// Softmax along the class axis.
import { integer } from '../../schema/index.ts'
import { defineActivation } from '../activation.ts'
import { alongLastAxis } from '../kerasForms.ts'
import { expectAxis } from '../shapes.ts'

export default defineActivation({
  type: 'softmax',
  common: true,
  aliases: ['Softmax', 'normalized exponential', 'ソフトマックス関数'],
  text: {
    en: {
      name: 'Softmax',
      summary: 'Turns scores into probabilities of the classes, which add up to 1: before CategoricalCrossEntropy.',
    },
    ja: {
      name: 'ソフトマックス',
      summary: '得点を、合計が1になるクラスごとの確率に変えます。カテゴリカル交差エントロピーの前に置きます。',
    },
  },
  formula: 'yᵢ = exp xᵢ / Σⱼ exp xⱼ',
  properties: {
    axis: integer({ default: 0, min: 0, label: { en: 'Class axis', ja: 'クラスの軸' } }),
  },
  examples: [
    { inputs: [[10]] },
    { inputs: [[4, 3, 2]] },
    { inputs: [[5, 4, 3]], properties: { axis: 1 } },
    { inputs: [[6, 3]], properties: { axis: 1 } },
  ],
  shape([input], { axis }) {
    expectAxis(input, axis)
    return input
  },
  apply: (op, x, { axis }) => op.softmax(x, axis + 1),
  keras: ({ axis }, { inputs: [input] }) =>
    alongLastAxis(
      axis,
      input,
      { className: 'Softmax', config: { axis: -1 } },
      {
        en: `Softmax along axis ${axis}`,
        ja: `軸 ${axis} のソフトマックス`,
      },
    ),
})
