// eˣ.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'exp',
  aliases: ['Exp', 'exponential', '指数関数'],
  text: {
    en: { name: 'Exp', summary: 'e to the power of every element: turns any number into a positive one.' },
    ja: { name: '指数関数', summary: '各要素を指数とする e の累乗です。どんな数も正の数になります。' },
  },
  formula: 'y = eˣ',
  apply: (op, x) => op.exp(x),
})
