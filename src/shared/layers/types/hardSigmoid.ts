// Sigmoid made of straight lines.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'hardSigmoid',
  aliases: ['HardSigmoid', 'ハードシグモイド関数'],
  text: {
    en: { name: 'HardSigmoid', summary: 'Sigmoid made of straight lines: cheaper to compute.' },
    ja: { name: 'ハードシグモイド', summary: '直線で近似した、計算の軽いシグモイドです。' },
  },
  formula: 'y = min(max(0.2 x + 0.5, 0), 1)',
  examples: [{ inputs: [[12]], range: [-4, 4] }, { inputs: [[2, 3, 3]] }],
  apply: (op, x) => op.minimum(op.maximum(op.add(op.mul(x, 0.2), 0.5), 0), 1),
  keras: () => kerasActivation('hardSigmoid'),
})
