// Whether an element differs from a number.
import { asNumber, defineScalar } from '../arithmetic.ts'

export default defineScalar({
  type: 'notEqualScalar',
  aliases: ['NotEqualScalar', 'comparison', '比較'],
  text: {
    en: {
      name: 'NotEqualScalar',
      summary: '1 where an element differs from one number, 0 elsewhere. No gradient flows back.',
    },
    ja: { name: '定数と等しくない', summary: '要素が指定した数と異なれば1、それ以外は0を出します。勾配は流れません。' },
  },
  formula: 'y = 1 where x ≠ c, else 0',
  preset: 0,
  examples: [{ inputs: [[2, 3]] }, { inputs: [[5]], properties: { value: 0.25 } }],
  apply: (op, x, value) => asNumber(op, op.logicalNot(op.equal(x, value))),
})
