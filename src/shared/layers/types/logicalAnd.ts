// Logical AND.
import { asNumber, definePair, isTrue } from '../arithmetic.ts'

export default definePair({
  type: 'logicalAnd',
  aliases: ['LogicalAnd', 'and', 'かつ'],
  text: {
    en: { name: 'LogicalAnd', summary: '1 where both inputs are other than 0, 0 elsewhere. No gradient flows back.' },
    ja: { name: '論理積', summary: '両方の入力が0でなければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = x₁ ∧ x₂',
  apply: (op, a, b) => asNumber(op, op.logicalAnd(isTrue(op, a), isTrue(op, b))),
})
