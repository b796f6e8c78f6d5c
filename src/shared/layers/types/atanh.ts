// Inverse of the hyperbolic tangent.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'atanh',
  aliases: ['ATanh', 'artanh', 'inverse hyperbolic tangent', 'Fisher'],
  text: {
    en: { name: 'ATanh', summary: 'The inverse of Tanh, for elements between −1 and 1.' },
    ja: { name: '逆双曲線正接', summary: '双曲線正接（tanh）の逆関数です。要素は −1 と 1 の間でなければなりません。' },
  },
  formula: 'y = ½ log((1 + x) / (1 − x))',
  examples: [
    { inputs: [[7]], range: [-0.9, 0.9] },
    { inputs: [[2, 3, 3]], range: [-0.5, 0.5] },
  ],
  apply: (op, x) => op.mul(op.log(op.div(op.add(x, 1), op.sub(1, x))), 0.5),
})
