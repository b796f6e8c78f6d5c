// Inverse cosine.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'acos',
  aliases: ['ACos', 'arccos', '逆三角関数', 'アークコサイン'],
  text: {
    en: { name: 'ACos', summary: 'The angle whose cosine each element is, in radians; elements lie between −1 and 1.' },
    ja: {
      name: '逆余弦',
      summary: '余弦が各要素になる角度（ラジアン）です。要素は −1 と 1 の間でなければなりません。',
    },
  },
  formula: 'y = arccos x',
  examples: [
    { inputs: [[7]], range: [-0.9, 0.9] },
    { inputs: [[2, 3, 3]], range: [-0.5, 0.5] },
  ],
  // (1 − x)(1 + x) keeps its digits near 1, where 1 − x² would lose them.
  apply: (op, x) => op.sub(Math.PI / 2, op.atan(op.div(x, op.sqrt(op.mul(op.sub(1, x), op.add(1, x)))))),
})
