// x · c.
import { defineScalar } from '../arithmetic.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineScalar({
  type: 'mulScalar',
  aliases: ['MulScalar', 'scale', 'Rescaling', '定数倍', 'スカラー倍'],
  text: {
    en: { name: 'MulScalar', summary: 'Multiplies every element by one number, for instance to weigh a loss.' },
    ja: { name: '定数倍', summary: 'すべての要素に同じ数を掛けます。損失の重みづけなどに使います。' },
  },
  formula: 'y = c x',
  preset: 1,
  examples: [{ inputs: [[2, 3]], properties: { value: 0.25 } }],
  apply: (op, x, value) => op.mul(x, value),
  keras: ({ value }) => kerasLayer('Rescaling', { scale: value, offset: 0 }),
})
