// Difference of two inputs.
import { broadcastInputs } from '../arithmetic.ts'
import { defineLayer } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineLayer({
  type: 'subtract',
  category: 'arithmetic',
  aliases: ['Subtract', 'Sub2', 'difference', '減算', '引き算', '差'],
  text: {
    en: { name: 'Subtract', summary: 'Subtracts the second input from the first, element by element.' },
    ja: { name: '減算', summary: '1つ目の入力から2つ目の入力を要素ごとに引きます。' },
  },
  formula: 'y = x₁ − x₂',
  properties: {},
  examples: [
    { inputs: [[4], [4]] },
    {
      inputs: [
        [2, 3, 3],
        [2, 1, 1],
      ],
    },
  ],
  inputs: 2,
  shape: broadcastInputs,
  forward: (op, [a, b]) => op.sub(a, b),
  keras: () => notInKeras({ en: 'Subtract', ja: '減算' }),
})
