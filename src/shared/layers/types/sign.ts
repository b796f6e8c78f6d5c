// Sign.
import { defineFunction } from '../arithmetic.ts'

export default defineFunction({
  type: 'sign',
  aliases: ['Sign', 'signum', 'BinaryTanh', '符号関数', '正負'],
  text: {
    en: {
      name: 'Sign',
      summary:
        '−1, 0 or 1 by the sign of each element. Its gradient is 0, so blocks before it do not learn through it.',
    },
    ja: {
      name: '符号',
      summary: '各要素の符号に応じて −1・0・1 を出します。勾配が0なので、前のブロックはここを通しては学習しません。',
    },
  },
  formula: 'y = sign x',
  apply: (op, x) => op.sign(x),
})
