// Hinge loss.
import { defineElementwiseLoss, margin } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'hinge',
  aliases: ['Hinge', 'HingeEmbeddingLoss', 'SVM', 'support vector machine', 'サポートベクターマシン'],
  text: {
    en: {
      name: 'Hinge',
      summary:
        'Loss for yes or no as in support vector machines: 0 once the score is on the right side by 1. The target is 1 for yes, 0 or −1 for no. Predictions are the scores after Sigmoid.',
    },
    ja: {
      name: 'ヒンジ損失',
      summary:
        'サポートベクターマシンと同じ2択の損失です。得点が正しい側に1以上離れれば0になります。目標は、はいなら1、いいえなら0か −1 です。予測は、得点にシグモイドをかけた値です。',
    },
  },
  formula: 'L = max(0, 1 − t y), t = ±1',
  properties: {},
  examples: [
    { inputs: [[5]], range: [-2, 2] },
    { inputs: [[1, 2, 3]], range: [-2, 2], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'sigmoid',
  value: (op, x, t) => op.relu(margin(op, x, t)),
})
