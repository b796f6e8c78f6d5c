// Inverse tangent.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'atan',
  aliases: ['ATan', 'arctan', '逆三角関数', 'アークタンジェント'],
  text: {
    en: { name: 'ATan', summary: 'The angle whose tangent each element is, in radians.' },
    ja: { name: '逆正接', summary: '正接が各要素になる角度（ラジアン）です。' },
  },
  formula: 'y = arctan x',
  examples: [{ inputs: [[7]], range: [-4, 4] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => op.atan(x),
})
