// Smallest element along axes.
import { defineReduction } from '../arithmetic.ts'

export default defineReduction({
  type: 'min',
  aliases: ['Min', 'amin', '最小'],
  text: {
    en: { name: 'Min', summary: 'The smallest element of a sample, of all or along some axes.' },
    ja: { name: '最小値', summary: 'サンプルの最小の要素を、全体または指定した軸に沿って求めます。' },
  },
  formula: 'y = min x',
  reduce: (op, x, axes) => op.neg(op.max(op.neg(x), axes, true)),
})
