// The smallest of several inputs.
import { broadcastInputs } from '../arithmetic.ts'
import { defineLayer } from '../definition.ts'
import { kerasMerge } from '../kerasForms.ts'

export default defineLayer({
  type: 'minimum',
  category: 'arithmetic',
  aliases: ['Minimum', 'Minimum2', 'Min2', 'より小さい方'],
  text: {
    en: { name: 'Minimum', summary: 'The smallest of its inputs, element by element.' },
    ja: { name: '要素ごとの最小', summary: '入力を要素ごとに比べ、最も小さい値を出力します。' },
  },
  formula: 'y = min(x₁, x₂, …)',
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
  forward: (op, inputs) => inputs.reduce((a, b) => op.minimum(a, b)),
  keras: (_, { inputs }) => kerasMerge('Minimum', inputs),
})
