// The smaller of x and c.
import { defineScalar } from '../arithmetic.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineScalar({
  type: 'minimumScalar',
  aliases: ['MinimumScalar', 'clip', '最小値'],
  text: {
    en: {
      name: 'MinimumScalar',
      summary: 'Lets nothing above one number through: the smaller of it and each element.',
    },
    ja: { name: '定数との最小', summary: '各要素と同じ数とを比べ、小さい方を出力します。上限をつけるのに使います。' },
  },
  formula: 'y = min(x, c)',
  preset: 0,
  examples: [{ inputs: [[2, 3]], properties: { value: 0.1 } }],
  apply: (op, x, value) => op.minimum(x, value),
  keras: () => notInKeras({ en: 'MinimumScalar', ja: '定数との最小' }),
})
