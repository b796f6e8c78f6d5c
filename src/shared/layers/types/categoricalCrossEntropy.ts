// Cross entropy of classes, from probabilities.
import { defineClassLoss, logProbabilities } from '../loss.ts'

export default defineClassLoss({
  type: 'categoricalCrossEntropy',
  common: true,
  aliases: ['CategoricalCrossEntropy', 'NLLLoss', 'log loss', 'カテゴリ交差エントロピー', '交差エントロピー誤差'],
  text: {
    en: {
      name: 'CategoricalCrossEntropy',
      summary: 'Loss for choosing one of several classes: put it after Softmax.',
    },
    ja: { name: 'カテゴリカル交差エントロピー', summary: '多クラス分類の損失です。ソフトマックスの後に置きます。' },
  },
  formula: 'L = −Σᵢ tᵢ log yᵢ',
  examples: [
    { inputs: [[5]], range: [0.1, 0.9] },
    { inputs: [[4, 2, 3]], range: [0.1, 0.9] },
    { inputs: [[2, 4, 3]], properties: { axis: 1 }, range: [0.1, 0.9] },
    { inputs: [[5]], target: [5], range: [0.1, 0.9], targetRange: [0, 1] },
  ],
  task: 'classes',
  prediction: 'identity',
  logProbabilities,
})
