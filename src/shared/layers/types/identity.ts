// Identity.
import { defineActivation } from '../activation.ts'
import { passThrough } from '../kerasForms.ts'

export default defineActivation({
  type: 'identity',
  aliases: ['Identity', 'linear', '恒等関数', '線形'],
  text: {
    en: {
      name: 'Identity',
      summary: 'Passes its input on unchanged: the output of a regression, or a joint for wires.',
    },
    ja: { name: '恒等関数', summary: '入力をそのまま出力します。回帰の出力や、線の中継に使います。' },
  },
  formula: 'y = x',
  apply: (_, x) => x,
  keras: () => passThrough,
})
