// Tangent.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'tan',
  aliases: ['Tan', 'tangent', '三角関数', 'タンジェント'],
  text: {
    en: { name: 'Tan', summary: 'The tangent of every element, in radians; infinite at ±π/2.' },
    ja: { name: '正接', summary: '各要素（ラジアン）の正接です。±π/2 では無限大になります。' },
  },
  formula: 'y = sin x / cos x',
  apply: (op, x) => op.div(op.sin(x), op.cos(x)),
})
