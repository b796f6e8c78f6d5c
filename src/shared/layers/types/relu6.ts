// ReLU that stops at 6.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'relu6',
  aliases: ['ReLU6', 'clipped ReLU'],
  text: {
    en: { name: 'ReLU6', summary: 'ReLU that stops at 6: for small models on phones.' },
    ja: { name: 'ReLU6', summary: '6で頭打ちになる ReLU です。スマートフォン向けの軽いモデルで使われます。' },
  },
  formula: 'y = min(max(0, x), 6)',
  examples: [{ inputs: [[12]], range: [-4, 9] }, { inputs: [[2, 3, 3]] }],
  rectifier: true,
  apply: (op, x) => op.minimum(op.relu(x), 6),
  keras: () => kerasActivation('relu6'),
})
