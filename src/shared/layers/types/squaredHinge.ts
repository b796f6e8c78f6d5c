// Squared hinge loss.
import { defineElementwiseLoss, margin } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'squaredHinge',
  aliases: ['SquaredHinge', 'squared_hinge', 'L2-SVM', 'SVM', 'サポートベクターマシン'],
  text: {
    en: {
      name: 'SquaredHinge',
      summary:
        'Hinge squared: smoother, and harder on large mistakes. The target is 1 for yes, 0 or −1 for no. Predictions are the scores after Sigmoid.',
    },
    ja: {
      name: '二乗ヒンジ損失',
      summary:
        'ヒンジ損失の2乗です。よりなめらかで、大きな間違いにより厳しくなります。目標は、はいなら1、いいえなら0か −1 です。予測は、得点にシグモイドをかけた値です。',
    },
  },
  formula: 'L = max(0, 1 − t y)², t = ±1',
  properties: {},
  examples: [
    { inputs: [[5]], range: [-2, 2] },
    { inputs: [[1, 2, 3]], range: [-2, 2], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'sigmoid',
  value(op, x, t) {
    const missing = op.relu(margin(op, x, t))
    return op.mul(missing, missing)
  },
})
