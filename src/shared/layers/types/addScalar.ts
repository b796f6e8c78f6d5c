// x + c.
import { defineScalar } from '../arithmetic.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineScalar({
  type: 'addScalar',
  aliases: ['AddScalar', 'offset', '定数加算'],
  text: {
    en: { name: 'AddScalar', summary: 'Adds one number to every element.' },
    ja: { name: '定数の加算', summary: 'すべての要素に同じ数を足します。' },
  },
  formula: 'y = x + c',
  preset: 0,
  examples: [{ inputs: [[2, 3]], properties: { value: -1.5 } }],
  apply: (op, x, value) => op.add(x, value),
  keras: ({ value }) => kerasLayer('Rescaling', { scale: 1, offset: value }),
})
