// Rounds up.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'ceil',
  aliases: ['Ceil', 'round up', '切上げ'],
  text: {
    en: { name: 'Ceil', summary: 'The smallest whole number not below each element. Its gradient is 0.' },
    ja: { name: '切り上げ', summary: '各要素を、それ以上で最小の整数にします。勾配は0です。' },
  },
  formula: 'y = ⌈x⌉',
  examples: [
    { inputs: [[9]], range: [-3, 3] },
    { inputs: [[2, 3, 3]], range: [-2, 2] },
  ],
  apply: (op, x) => op.neg(op.floor(op.neg(x))),
})
