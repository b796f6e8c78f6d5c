// Swish.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'swish',
  aliases: ['Swish', 'SiLU', 'スウィッシュ'],
  text: {
    en: { name: 'Swish', summary: 'Each number times its own Sigmoid: a smooth relative of ReLU.' },
    ja: { name: 'Swish', summary: '自分自身とシグモイドの積で、なめらかな ReLU の仲間です。' },
  },
  formula: 'y = x σ(x) (Ramachandran et al. 2017)',
  rectifier: true,
  apply: (op, x) => op.mul(x, op.sigmoid(x)),
  keras: () => kerasActivation('swish'),
})
