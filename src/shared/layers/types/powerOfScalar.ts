// cˣ.
import { defineScalar } from '../arithmetic.ts'

export default defineScalar({
  type: 'powerOfScalar',
  aliases: ['RPowScalar', 'exponential', 'べき乗', '指数'],
  text: {
    en: { name: 'PowerOfScalar', summary: 'Raises one positive number to the power of every element.' },
    ja: { name: '定数のべき', summary: '同じ正の数を、各要素を指数として累乗します。' },
  },
  formula: 'y = cˣ',
  preset: 2,
  examples: [{ inputs: [[2, 3]] }, { inputs: [[5]], properties: { value: 0.5 } }],
  apply: (op, x, value) => op.pow(value, x),
})
