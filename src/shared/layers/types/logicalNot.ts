// Logical NOT.
import { asNumber, defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'logicalNot',
  aliases: ['LogicalNot', 'not', 'negation', '否定'],
  text: {
    en: { name: 'LogicalNot', summary: '1 where an element is 0, and 0 elsewhere. No gradient flows back.' },
    ja: { name: '論理否定', summary: '要素が0なら1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = ¬x',
  examples: [{ inputs: [[5]] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => asNumber(op, op.equal(x, 0)),
})
