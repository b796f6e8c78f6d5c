// Running total along an axis.
import { defineCumulative } from '../cumulative.ts'

export default defineCumulative({
  type: 'cumSum',
  aliases: ['CumSum', 'cumulative sum', 'running total', 'prefix sum', '累計'],
  text: {
    en: { name: 'CumSum', summary: 'The running total along an axis: each element plus all before it.' },
    ja: { name: '累積和', summary: '軸に沿った累計です。各要素に、それより前の要素をすべて足します。' },
  },
  formula: 'yᵢ = Σ xⱼ over j ≤ i',
  combine: 'add',
  neutral: 0,
})
