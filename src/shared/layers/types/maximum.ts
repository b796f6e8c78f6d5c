// The largest of several inputs.
import { broadcastInputs } from '../arithmetic.ts'
import { defineLayer } from '../definition.ts'
import { kerasMerge } from '../kerasForms.ts'

export default defineLayer({
  type: 'maximum',
  category: 'arithmetic',
  aliases: ['Maximum', 'Maximum2', 'Max2', 'より大きい方'],
  text: {
    en: { name: 'Maximum', summary: 'The largest of its inputs, element by element.' },
    ja: { name: '要素ごとの最大', summary: '入力を要素ごとに比べ、最も大きい値を出力します。' },
  },
  formula: 'y = max(x₁, x₂, …)',
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
  forward: (op, inputs) => inputs.reduce((a, b) => op.maximum(a, b)),
  keras: (_, { inputs }) => kerasMerge('Maximum', inputs),
})
