// The larger of x and c.
import { defineScalar } from '../arithmetic.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineScalar({
  type: 'maximumScalar',
  aliases: ['MaximumScalar', 'clip', '最大値'],
  text: {
    en: { name: 'MaximumScalar', summary: 'Lets nothing below one number through: the larger of it and each element.' },
    ja: { name: '定数との最大', summary: '各要素と同じ数とを比べ、大きい方を出力します。下限をつけるのに使います。' },
  },
  formula: 'y = max(x, c)',
  preset: 0,
  examples: [{ inputs: [[2, 3]], properties: { value: 0.1 } }],
  apply: (op, x, value) => op.maximum(x, value),
  keras: () => notInKeras({ en: 'MaximumScalar', ja: '定数との最大' }),
})
