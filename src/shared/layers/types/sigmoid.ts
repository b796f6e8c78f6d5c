// Logistic sigmoid.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'sigmoid',
  common: true,
  aliases: ['Sigmoid', 'logistic', 'シグモイド関数', 'ロジスティック関数'],
  text: {
    en: {
      name: 'Sigmoid',
      summary: 'Squeezes every number into 0 to 1, a probability of yes: before BinaryCrossEntropy.',
    },
    ja: {
      name: 'シグモイド',
      summary: 'どの数も 0〜1（「はい」の確率）に収めます。2値交差エントロピーの前に置きます。',
    },
  },
  formula: 'y = σ(x) = 1 / (1 + e⁻ˣ)',
  apply: (op, x) => op.sigmoid(x),
  keras: () => kerasActivation('sigmoid'),
})
