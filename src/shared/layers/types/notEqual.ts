// Whether two inputs differ.
import { asNumber, definePair } from '../arithmetic.ts'

export default definePair({
  type: 'notEqual',
  aliases: ['NotEqual', '!=', '不一致', 'comparison', '比較'],
  text: {
    en: { name: 'NotEqual', summary: '1 where two inputs differ, 0 elsewhere. No gradient flows back.' },
    ja: { name: '等しくない', summary: '1つ目と2つ目が異なれば1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x₁ ≠ x₂, else 0',
  apply: (op, a, b) => asNumber(op, op.logicalNot(op.equal(a, b))),
})
