// Logarithm of Softmax.
import { integer } from '../../schema/index.ts'
import { defineActivation } from '../activation.ts'
import { alongLastAxis } from '../kerasForms.ts'
import { expectAxis } from '../shapes.ts'

export default defineActivation({
  type: 'logSoftmax',
  aliases: ['LogSoftmax', '対数ソフトマックス'],
  text: {
    en: {
      name: 'LogSoftmax',
      summary: 'The logarithms of the probabilities that Softmax gives, exact for unlikely classes too.',
    },
    ja: {
      name: 'ログソフトマックス',
      summary: 'ソフトマックスの確率の対数です。確率がごく小さくても正確に計算します。',
    },
  },
  formula: 'yᵢ = xᵢ − log Σⱼ exp xⱼ',
  properties: {
    axis: integer({ default: 0, min: 0, label: { en: 'Class axis', ja: 'クラスの軸' } }),
  },
  examples: [{ inputs: [[7]] }, { inputs: [[4, 3, 2]] }, { inputs: [[5, 4, 3]], properties: { axis: 1 } }],
  shape([input], { axis }) {
    expectAxis(input, axis)
    return input
  },
  apply: (op, x, { axis }) => op.logSoftmax(x, axis + 1),
  keras: ({ axis }, { inputs: [input] }) =>
    alongLastAxis(
      axis,
      input,
      { className: 'Activation', config: { activation: 'logSoftmax' } },
      { en: `LogSoftmax along axis ${axis}`, ja: `軸 ${axis} のログソフトマックス` },
    ),
})
