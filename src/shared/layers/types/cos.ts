// Cosine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'cos',
  aliases: ['Cos', 'cosine', '三角関数', 'コサイン'],
  text: {
    en: { name: 'Cos', summary: 'The cosine of every element, in radians.' },
    ja: { name: '余弦', summary: '各要素（ラジアン）の余弦です。' },
  },
  formula: 'y = cos x',
  examples: [{ inputs: [[7]], range: [-3, 3] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => op.cos(x),
})
