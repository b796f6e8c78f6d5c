// Sine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'sin',
  aliases: ['Sin', 'sine', '三角関数', 'サイン'],
  text: {
    en: { name: 'Sin', summary: 'The sine of every element, in radians.' },
    ja: { name: '正弦', summary: '各要素（ラジアン）の正弦です。' },
  },
  formula: 'y = sin x',
  examples: [{ inputs: [[7]], range: [-3, 3] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => op.sin(x),
})
