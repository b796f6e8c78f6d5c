// Mish.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'mish',
  aliases: ['Mish', 'ミッシュ'],
  text: {
    en: { name: 'Mish', summary: 'Each number times the Tanh of its Softplus: a smooth relative of ReLU and Swish.' },
    ja: { name: 'Mish', summary: '自分自身と、ソフトプラスの tanh との積です。なめらかな ReLU の仲間です。' },
  },
  formula: 'y = x tanh(log(1 + eˣ)) (Misra 2019)',
  rectifier: true,
  apply: (op, x) => op.mul(x, op.tanh(op.softplus(x))),
  keras: () => kerasActivation('mish'),
})
