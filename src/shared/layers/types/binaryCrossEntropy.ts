// Cross entropy of yes and no, from probabilities.
import { clipProbability, defineElementwiseLoss, sigmoidCrossEntropy } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'binaryCrossEntropy',
  common: true,
  aliases: ['BinaryCrossEntropy', 'BCELoss', 'log loss', '二値交差エントロピー', '交差エントロピー誤差'],
  text: {
    en: {
      name: 'BinaryCrossEntropy',
      summary: 'Loss for yes or no, or for several labels at once: put it after Sigmoid.',
    },
    ja: { name: '2値交差エントロピー', summary: '2択や、複数ラベルの分類の損失です。シグモイドの後に置きます。' },
  },
  formula: 'L = −t log y − (1 − t) log(1 − y)',
  properties: {},
  examples: [
    { inputs: [[1]], range: [0.1, 0.9], targetRange: [0, 1] },
    { inputs: [[2, 3]], range: [0.1, 0.9], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'identity',
  value(op, x, t) {
    // Straight after Sigmoid its score is used: no clipping, and no gradient lost where the probability rounds to 0 or 1.
    if (x.op === 'sigmoid') return sigmoidCrossEntropy(op, x.inputs[0], t)
    const p = clipProbability(op, x)
    const yes = op.mul(t, op.log(p))
    const no = op.mul(op.sub(1, t), op.log(op.sub(1, p)))
    return op.neg(op.add(yes, no))
  },
})
