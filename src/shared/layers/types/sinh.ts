// Hyperbolic sine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'sinh',
  aliases: ['Sinh', 'hyperbolic sine', 'ハイパボリックサイン'],
  text: {
    en: { name: 'Sinh', summary: 'The hyperbolic sine of every element.' },
    ja: { name: '双曲線正弦', summary: '各要素の双曲線正弦です。' },
  },
  formula: 'y = (eˣ − e⁻ˣ) / 2',
  apply: (op, x) => op.mul(op.sub(op.exp(x), op.exp(op.neg(x))), 0.5),
})
