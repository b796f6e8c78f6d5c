// Product of several inputs.
import { broadcastInputs } from '../arithmetic.ts'
import { defineLayer } from '../definition.ts'
import { kerasMerge } from '../kerasForms.ts'

export default defineLayer({
  type: 'multiply',
  category: 'arithmetic',
  aliases: ['Multiply', 'Mul2', 'MulN', 'gate', '乗算', '掛け算', 'ゲート'],
  text: {
    en: {
      name: 'Multiply',
      summary: 'Multiplies its inputs element by element; an input of numbers from 0 to 1 acts as a gate.',
    },
    ja: { name: '乗算', summary: '入力を要素ごとに掛けます。片方を0〜1にするとゲートになります。' },
  },
  formula: 'y = x₁ · x₂ · …',
  properties: {},
  examples: [
    { inputs: [[4], [4]] },
    {
      inputs: [
        [2, 3, 3],
        [2, 1, 1],
        [1, 3, 3],
      ],
    },
  ],
  inputs: 'many',
  shape: broadcastInputs,
  forward: (op, inputs) => inputs.reduce((product, x) => op.mul(product, x)),
  keras: (_, { inputs }) => kerasMerge('Multiply', inputs),
})
