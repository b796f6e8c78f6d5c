// Whether an element equals a number.
import { asNumber, defineScalar } from '../arithmetic.ts'

export default defineScalar({
  type: 'equalScalar',
  aliases: ['EqualScalar', 'comparison', '比較'],
  text: {
    en: { name: 'EqualScalar', summary: '1 where an element equals one number, 0 elsewhere. No gradient flows back.' },
    ja: { name: '定数と等しい', summary: '要素が指定した数に等しければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x = c, else 0',
  preset: 0,
  examples: [{ inputs: [[2, 3]] }, { inputs: [[5]], properties: { value: 0.25 } }],
  apply: (op, x, value) => asNumber(op, op.equal(x, value)),
})
