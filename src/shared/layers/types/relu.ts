// ReLU.
import { defineActivation } from '../activation.ts'
import { kerasLayer } from '../kerasForms.ts'

export default defineActivation({
  type: 'relu',
  common: true,
  aliases: ['ReLU', 'rectifier', 'ランプ関数', '正規化線形関数'],
  text: {
    en: {
      name: 'ReLU',
      summary: 'Keeps positive numbers and makes negative ones 0: the usual choice after Dense and convolution.',
    },
    ja: {
      name: 'ReLU',
      summary: '正の数はそのまま、負の数は0にします。全結合や畳み込みの後の標準的な活性化関数です。',
    },
  },
  formula: 'y = max(0, x)',
  rectifier: true,
  apply: (op, x) => op.relu(x),
  keras: () => kerasLayer('ReLU'),
})
