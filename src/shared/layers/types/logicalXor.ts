// Logical XOR.
import { asNumber, definePair, isTrue } from '../arithmetic.ts'

export default definePair({
  type: 'logicalXor',
  aliases: ['LogicalXor', 'xor', 'exclusive or'],
  text: {
    en: {
      name: 'LogicalXor',
      summary: '1 where just one of two inputs is other than 0, 0 elsewhere. No gradient flows back.',
    },
    ja: { name: '排他的論理和', summary: '片方の入力だけが0でなければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = x₁ ⊕ x₂',
  apply: (op, a, b) => asNumber(op, op.logicalNot(op.equal(asNumber(op, isTrue(op, a)), asNumber(op, isTrue(op, b))))),
})
