// Whether the first input is smaller.
import { asNumber, definePair } from '../arithmetic.ts'

export default definePair({
  type: 'less',
  aliases: ['Less', '<', '小なり', 'comparison', '比較'],
  text: {
    en: {
      name: 'Less',
      summary: '1 where the first input is smaller than the second, 0 elsewhere. No gradient flows back.',
    },
    ja: { name: 'より小さい', summary: '1つ目が2つ目より小さければ1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x₁ < x₂, else 0',
  apply: (op, a, b) => asNumber(op, op.less(a, b)),
})
