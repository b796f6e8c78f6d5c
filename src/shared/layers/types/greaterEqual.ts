// Whether the first input is greater or equal.
import { asNumber, definePair } from '../arithmetic.ts'

export default definePair({
  type: 'greaterEqual',
  aliases: ['GreaterEqual', '>=', 'comparison', '比較'],
  text: {
    en: {
      name: 'GreaterEqual',
      summary: '1 where the first input is greater than or equal to the second, 0 elsewhere. No gradient flows back.',
    },
    ja: { name: '以上', summary: '1つ目が2つ目以上なら1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x₁ ≥ x₂, else 0',
  apply: (op, a, b) => asNumber(op, op.greaterEqual(a, b)),
})
