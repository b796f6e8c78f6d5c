// Quotient of two inputs.
import { definePair } from '../arithmetic.ts'

export default definePair({
  type: 'divide',
  aliases: ['Divide', 'Div2', 'quotient', 'ratio', '割り算', '商'],
  text: {
    en: { name: 'Divide', summary: 'Divides the first input by the second, element by element.' },
    ja: { name: '除算', summary: '1つ目の入力を2つ目の入力で要素ごとに割ります。' },
  },
  formula: 'y = x₁ / x₂',
  examples: [
    { inputs: [[4], [4]], range: [0.5, 2] },
    {
      inputs: [
        [2, 3, 3],
        [2, 1, 1],
      ],
      range: [0.5, 2],
    },
  ],
  apply: (op, a, b) => op.div(a, b),
})
