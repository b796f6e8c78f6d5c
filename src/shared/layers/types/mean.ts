// Mean along axes.
import { defineReduction } from '../arithmetic.ts'

export default defineReduction({
  type: 'mean',
  aliases: ['Mean', 'average', '平均'],
  text: {
    en: { name: 'Mean', summary: 'Averages the elements of a sample, all of them or along some axes.' },
    ja: { name: '平均', summary: 'サンプルの要素を、すべて、または指定した軸に沿って平均します。' },
  },
  formula: 'y = (1/n) Σ x',
  reduce: (op, x, axes) => op.mean(x, axes, true),
})
