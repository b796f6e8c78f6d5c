// One input to the power of another.
import { definePair } from '../arithmetic.ts'

export default definePair({
  type: 'power',
  aliases: ['Power', 'Pow2', 'exponent', 'べき乗', '累乗'],
  text: {
    en: {
      name: 'Power',
      summary: 'Raises the first input, which must be positive, to the power of the second, element by element.',
    },
    ja: { name: '累乗', summary: '1つ目の入力（正の数）を、2つ目の入力を指数として要素ごとに累乗します。' },
  },
  formula: 'y = x₁ ^ x₂',
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
  apply: (op, a, b) => op.pow(a, b),
})
