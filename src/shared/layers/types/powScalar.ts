// xᶜ.
import { defineScalar } from '../arithmetic.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineScalar({
  type: 'powScalar',
  aliases: ['PowScalar', 'power', 'square', '累乗', 'べき乗', '2乗'],
  text: {
    en: { name: 'PowScalar', summary: 'Raises every element to one power: 2 squares, 0.5 takes the root.' },
    ja: { name: '定数乗', summary: '各要素を同じ数だけ累乗します。2なら2乗、0.5なら平方根です。' },
  },
  formula: 'y = xᶜ',
  preset: 2,
  examples: [{ inputs: [[2, 3]] }, { inputs: [[4]], properties: { value: 0.5 }, range: [0.2, 2] }],
  apply: (op, x, value) => (value === 2 ? op.mul(x, x) : op.pow(x, value)),
  keras: () => notInKeras({ en: 'PowScalar', ja: '定数乗' }),
})
