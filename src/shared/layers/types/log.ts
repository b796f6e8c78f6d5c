// Natural logarithm.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'log',
  aliases: ['Log', 'ln', 'natural logarithm', '対数', '自然対数'],
  text: {
    en: { name: 'Log', summary: 'The natural logarithm of every element, which must be positive.' },
    ja: { name: '自然対数', summary: '各要素の自然対数です。要素は正でなければなりません。' },
  },
  formula: 'y = log x',
  examples: [
    { inputs: [[7]], range: [0.2, 3] },
    { inputs: [[2, 3, 3]], range: [0.5, 2] },
  ],
  apply: (op, x) => op.log(x),
})
