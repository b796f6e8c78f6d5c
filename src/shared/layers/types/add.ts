// Sum of several inputs.
import { broadcastInputs } from '../arithmetic.ts'
import { defineLayer } from '../definition.ts'
import { kerasMerge } from '../kerasForms.ts'

export default defineLayer({
  type: 'add',
  common: true,
  category: 'arithmetic',
  aliases: ['Add', 'Add2', 'AddN', 'residual', 'skip connection', '加算', '足し算', '残差接続'],
  text: {
    en: { name: 'Add', summary: 'Adds its inputs element by element, as the shortcut of a residual block does.' },
    ja: { name: '加算', summary: '入力を要素ごとに足します。残差ブロックの近道の合流に使います。' },
  },
  formula: 'y = x₁ + x₂ + …',
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
  forward: (op, inputs) => inputs.reduce((sum, x) => op.add(sum, x)),
  keras: (_, { inputs }) => kerasMerge('Add', inputs),
})
