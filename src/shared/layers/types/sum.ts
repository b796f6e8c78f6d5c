// Sum along axes.
import { defineReduction } from '../arithmetic.ts'

export default defineReduction({
  type: 'sum',
  aliases: ['Sum', 'total', '合計', '総和'],
  text: {
    en: { name: 'Sum', summary: 'Adds up the elements of a sample, all of them or along some axes.' },
    ja: { name: '合計', summary: 'サンプルの要素を、すべて、または指定した軸に沿って合計します。' },
  },
  formula: 'y = Σ x',
  reduce: (op, x, axes) => op.sum(x, axes, true),
})
