// Hyperbolic cosine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'cosh',
  aliases: ['Cosh', 'hyperbolic cosine', 'ハイパボリックコサイン'],
  text: {
    en: { name: 'Cosh', summary: 'The hyperbolic cosine of every element: the curve of a hanging chain.' },
    ja: { name: '双曲線余弦', summary: '各要素の双曲線余弦です。垂れた鎖の形の曲線です。' },
  },
  formula: 'y = (eˣ + e⁻ˣ) / 2',
  apply: (op, x) => op.mul(op.add(op.exp(x), op.exp(op.neg(x))), 0.5),
})
