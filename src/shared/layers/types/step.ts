// Step function.
import { defineActivation } from '../activation.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineActivation({
  type: 'step',
  aliases: ['Step', 'Heaviside', 'BinarySigmoid', 'threshold', '階段関数', 'しきい値'],
  text: {
    en: {
      name: 'Step',
      summary:
        '1 for positive numbers and 0 for others, as in the first perceptrons. Its gradient is 0, so blocks before it do not learn.',
    },
    ja: {
      name: 'ステップ関数',
      summary:
        '正なら1、それ以外は0を出します。初期のパーセプトロンの活性化関数です。勾配が0なので、前のブロックは学習しません。',
    },
  },
  formula: 'y = 1 where x > 0, else 0',
  apply: (op, x) => op.step(x),
  keras: () => notInKeras({ en: 'Step', ja: 'ステップ関数' }),
})
