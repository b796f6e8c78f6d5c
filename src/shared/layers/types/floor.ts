// Rounds down.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'floor',
  aliases: ['Floor', 'round down', '切捨て'],
  text: {
    en: { name: 'Floor', summary: 'The largest whole number not above each element. Its gradient is 0.' },
    ja: { name: '切り捨て', summary: '各要素を、それ以下で最大の整数にします。勾配は0です。' },
  },
  formula: 'y = ⌊x⌋',
  examples: [
    { inputs: [[9]], range: [-3, 3] },
    { inputs: [[2, 3, 3]], range: [-2, 2] },
  ],
  apply: (op, x) => op.floor(x),
})
