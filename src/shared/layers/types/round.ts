// Rounds to the nearest whole number.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'round',
  aliases: ['Round', 'nearest integer', '四捨五入', '丸め'],
  text: {
    en: { name: 'Round', summary: 'The nearest whole number; halves go away from 0. Its gradient is 0.' },
    ja: { name: '四捨五入', summary: '各要素を最も近い整数にします（0.5 は0から遠い方へ）。勾配は0です。' },
  },
  formula: 'y = sign(x) ⌊|x| + ½⌋',
  examples: [
    { inputs: [[9]], range: [-3, 3] },
    { inputs: [[2, 3, 3]], range: [-2, 2] },
  ],
  apply: (op, x) => op.mul(op.sign(x), op.floor(op.add(op.abs(x), 0.5))),
})
