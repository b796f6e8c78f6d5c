// Square root.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'sqrt',
  aliases: ['Sqrt', 'square root', 'root', 'ルート'],
  text: {
    en: { name: 'Sqrt', summary: 'The square root of every element, which must not be negative.' },
    ja: { name: '平方根', summary: '各要素の平方根です。要素は0以上でなければなりません。' },
  },
  formula: 'y = √x',
  examples: [
    { inputs: [[7]], range: [0.2, 3] },
    { inputs: [[2, 3, 3]], range: [0.5, 2] },
  ],
  apply: (op, x) => op.sqrt(x),
})
