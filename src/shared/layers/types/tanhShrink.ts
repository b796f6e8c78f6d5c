// What tanh takes away.
import { defineActivation } from '../activation.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineActivation({
  type: 'tanhShrink',
  aliases: ['TanhShrink', 'Tanhshrink', 'shrinkage', '縮小関数'],
  text: {
    en: { name: 'TanhShrink', summary: 'A number less its own Tanh: small numbers almost vanish, large ones stay.' },
    ja: {
      name: 'タンエイチシュリンク',
      summary: '元の値から tanh を引きます。小さな値はほぼ0になり、大きな値は残ります。',
    },
  },
  formula: 'y = x − tanh x',
  examples: [{ inputs: [[10]], range: [-3, 3] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => op.sub(x, op.tanh(x)),
  keras: () => notInKeras({ en: 'TanhShrink', ja: 'タンエイチシュリンク' }),
})
