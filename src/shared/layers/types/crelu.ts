// Concatenated ReLU.
import { integer } from '../../schema/index.ts'
import { defineActivation } from '../activation.ts'
import { notInKeras } from '../kerasForms.ts'
import { expectAxis, replaceAt } from '../shapes.ts'

export default defineActivation({
  type: 'crelu',
  aliases: ['CReLU', 'concatenated ReLU', '連結ReLU'],
  text: {
    en: {
      name: 'CReLU',
      summary: 'ReLU of the numbers and of their negatives, side by side: nothing is lost, and the channels double.',
    },
    ja: {
      name: 'CReLU',
      summary: '元の値の ReLU と、符号を変えた値の ReLU を並べます。情報を失わず、チャンネル数は2倍になります。',
    },
  },
  formula: 'y = [max(0, x), max(0, −x)] (Shang et al. 2016)',
  properties: {
    axis: integer({
      default: 0,
      min: 0,
      label: { en: 'Axis that doubles', ja: '2倍になる軸' },
      help: { en: 'Counted from 0, without the batch.', ja: 'バッチを除き0から数えます。' },
    }),
  },
  examples: [{ inputs: [[5]] }, { inputs: [[3, 2, 3]] }, { inputs: [[2, 3]], properties: { axis: 1 } }],
  rectifier: true,
  shape([input], { axis }) {
    expectAxis(input, axis)
    return replaceAt(input, axis, 2 * input[axis])
  },
  apply: (op, x, { axis }) => op.concat([op.relu(x), op.relu(op.neg(x))], axis + 1),
  keras: () => notInKeras({ en: 'CReLU', ja: 'CReLU' }),
})
