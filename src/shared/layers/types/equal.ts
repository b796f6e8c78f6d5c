// Whether two inputs are equal.
import { asNumber, definePair } from '../arithmetic.ts'

export default definePair({
  type: 'equal',
  aliases: ['Equal', '==', '一致', '等号', 'comparison', '比較'],
  text: {
    en: { name: 'Equal', summary: '1 where two inputs are equal, 0 elsewhere. No gradient flows back.' },
    ja: { name: '等しい', summary: '1つ目と2つ目が等しければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x₁ = x₂, else 0',
  apply: (op, a, b) => asNumber(op, op.equal(a, b)),
})
