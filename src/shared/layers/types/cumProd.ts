// Running product along an axis.
import { defineCumulative } from '../cumulative.ts'

export default defineCumulative({
  type: 'cumProd',
  aliases: ['CumProd', 'cumulative product', 'running product', '累積の積'],
  text: {
    en: { name: 'CumProd', summary: 'The running product along an axis: each element times all before it.' },
    ja: { name: '累積積', summary: '軸に沿った累積の積です。各要素に、それより前の要素をすべて掛けます。' },
  },
  formula: 'yᵢ = Π xⱼ over j ≤ i',
  combine: 'mul',
  neutral: 1,
})
