// Inverse of the hyperbolic cosine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'acosh',
  aliases: ['ACosh', 'arcosh', 'inverse hyperbolic cosine'],
  text: {
    en: { name: 'ACosh', summary: 'The inverse of Cosh, for elements of at least 1.' },
    ja: { name: '逆双曲線余弦', summary: '双曲線余弦の逆関数です。要素は1以上でなければなりません。' },
  },
  formula: 'y = log(x + √(x² − 1))',
  examples: [
    { inputs: [[7]], range: [1.2, 4] },
    { inputs: [[2, 3, 3]], range: [1.5, 2] },
  ],
  apply: (op, x) => op.log(op.add(x, op.sqrt(op.sub(op.mul(x, x), 1)))),
})
