// Inverse sine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'asin',
  aliases: ['ASin', 'arcsin', '逆三角関数', 'アークサイン'],
  text: {
    en: { name: 'ASin', summary: 'The angle whose sine each element is, in radians; elements lie between −1 and 1.' },
    ja: {
      name: '逆正弦',
      summary: '正弦が各要素になる角度（ラジアン）です。要素は −1 と 1 の間でなければなりません。',
    },
  },
  formula: 'y = arcsin x',
  examples: [
    { inputs: [[7]], range: [-0.9, 0.9] },
    { inputs: [[2, 3, 3]], range: [-0.5, 0.5] },
  ],
  // (1 − x)(1 + x) keeps its digits near 1, where 1 − x² would lose them.
  apply: (op, x) => op.atan(op.div(x, op.sqrt(op.mul(op.sub(1, x), op.add(1, x))))),
})
