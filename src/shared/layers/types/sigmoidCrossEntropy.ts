// Cross entropy of yes and no, from scores.
import { defineElementwiseLoss, sigmoidCrossEntropy } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'sigmoidCrossEntropy',
  aliases: ['SigmoidCrossEntropy', 'BCEWithLogitsLoss', 'sigmoid loss', 'from_logits', '2値交差エントロピー'],
  text: {
    en: {
      name: 'SigmoidCrossEntropy',
      summary:
        'Loss for yes or no, or for several labels at once. Contains Sigmoid: put it right after the last Dense.',
    },
    ja: {
      name: 'シグモイド交差エントロピー',
      summary: '2択や、複数ラベルの分類の損失です。シグモイドを含むので、最後の全結合のすぐ後に置きます。',
    },
  },
  formula: 'L = −t log σ(x) − (1 − t) log(1 − σ(x))',
  properties: {},
  examples: [
    { inputs: [[1]], range: [-3, 3], targetRange: [0, 1] },
    { inputs: [[2, 3]], range: [-3, 3], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'sigmoid',
  value: sigmoidCrossEntropy,
})
