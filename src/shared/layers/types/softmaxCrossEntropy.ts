// Cross entropy of classes, from scores.
import { defineClassLoss } from '../loss.ts'

export default defineClassLoss({
  type: 'softmaxCrossEntropy',
  aliases: ['SoftmaxCrossEntropy', 'CrossEntropyLoss', 'softmax loss', 'from_logits', '交差エントロピー誤差'],
  text: {
    en: {
      name: 'SoftmaxCrossEntropy',
      summary: 'Loss for choosing one of several classes. Contains Softmax: put it right after the last Dense.',
    },
    ja: {
      name: 'ソフトマックス交差エントロピー',
      summary: '多クラス分類の損失です。ソフトマックスを含むので、最後の全結合のすぐ後に置きます。',
    },
  },
  formula: 'L = −Σᵢ tᵢ log softmax(x)ᵢ',
  examples: [
    { inputs: [[5]] },
    { inputs: [[4, 2, 3]] },
    { inputs: [[2, 4, 3]], properties: { axis: 1 } },
    { inputs: [[5]], target: [5], targetRange: [0, 1] },
  ],
  task: 'classes',
  prediction: 'softmax',
  logProbabilities: (op, x, axis) => op.logSoftmax(x, axis),
})
