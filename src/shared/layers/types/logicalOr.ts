// Logical OR.
import { asNumber, definePair, isTrue } from '../arithmetic.ts'

export default definePair({
  type: 'logicalOr',
  aliases: ['LogicalOr', 'or', 'または'],
  text: {
    en: { name: 'LogicalOr', summary: '1 where either input is other than 0, 0 elsewhere. No gradient flows back.' },
    ja: { name: '論理和', summary: 'どちらかの入力が0でなければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = x₁ ∨ x₂',
  apply: (op, a, b) => asNumber(op, op.logicalOr(isTrue(op, a), isTrue(op, b))),
})
