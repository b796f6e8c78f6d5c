// Largest element along axes.
import { defineReduction } from '../arithmetic.ts'

export default defineReduction({
  type: 'max',
  aliases: ['Max', 'amax', '最大'],
  text: {
    en: { name: 'Max', summary: 'The largest element of a sample, of all or along some axes.' },
    ja: { name: '最大値', summary: 'サンプルの最大の要素を、全体または指定した軸に沿って求めます。' },
  },
  formula: 'y = max x',
  reduce: (op, x, axes) => op.max(x, axes, true),
})
