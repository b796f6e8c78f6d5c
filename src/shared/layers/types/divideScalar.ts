// c ÷ x.
import { defineScalar } from '../arithmetic.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineScalar({
  type: 'divideScalar',
  aliases: ['RDivScalar', 'reciprocal', '逆数'],
  text: {
    en: { name: 'DivideScalar', summary: 'Divides one number by every element: with 1 it gives the reciprocal.' },
    ja: { name: '定数の除算', summary: '同じ数を各要素で割ります。1なら逆数になります。' },
  },
  formula: 'y = c / x',
  preset: 1,
  examples: [{ inputs: [[2, 3]], properties: { value: 3 }, range: [0.5, 2] }],
  apply: (op, x, value) => op.div(value, x),
  keras: () => notInKeras({ en: 'DivideScalar', ja: '定数の除算' }),
})
