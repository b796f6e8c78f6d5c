// Whether the first input is greater.
import { asNumber, definePair } from '../arithmetic.ts'

export default definePair({
  type: 'greater',
  aliases: ['Greater', '>', '大なり', 'comparison', '比較'],
  text: {
    en: {
      name: 'Greater',
      summary: '1 where the first input is greater than the second, 0 elsewhere. No gradient flows back.',
    },
    ja: { name: 'より大きい', summary: '1つ目が2つ目より大きければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x₁ > x₂, else 0',
  apply: (op, a, b) => asNumber(op, op.greater(a, b)),
})
