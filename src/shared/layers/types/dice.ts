// Dice loss.
import { number } from '../../schema/index.ts'
import { defineSampleLoss, sampleSum } from '../loss.ts'

export default defineSampleLoss({
  type: 'dice',
  aliases: ['Dice', 'DiceLoss', 'F1', 'segmentation', 'overlap', 'セグメンテーション', '領域分割', 'ダイス係数'],
  text: {
    en: {
      name: 'Dice',
      summary:
        'Loss for marking regions: how little prediction and target overlap, whatever their size. Put it after Sigmoid.',
    },
    ja: {
      name: 'Dice 損失',
      summary:
        '領域を塗り分ける問題の損失です。領域の大きさによらず、予測と目標の重なりの少なさを測ります。シグモイドの後に置きます。',
    },
  },
  formula: 'L = 1 − (2 Σ y t + s) / (Σ y + Σ t + s) (Milletari et al. 2016)',
  properties: {
    smoothing: number({
      default: 1,
      min: 1e-6,
      label: { en: 'Smoothing s', ja: '平滑化 s' },
      help: {
        en: 'Keeps the quotient defined where nothing is marked.',
        ja: '何も塗られていないときも計算できるようにします。',
      },
    }),
  },
  examples: [
    { inputs: [[1, 3, 3]], range: [0.1, 0.9], targetRange: [0, 1] },
    { inputs: [[5]], properties: { smoothing: 0.1 }, range: [0.1, 0.9], targetRange: [0, 1] },
  ],
  task: 'binary',
  prediction: 'identity',
  value(op, x, t, { smoothing }) {
    const overlap = op.add(op.mul(sampleSum(op, op.mul(x, t)), 2), smoothing)
    const total = op.add(op.add(sampleSum(op, x), sampleSum(op, t)), smoothing)
    return op.sub(1, op.div(overlap, total))
  },
})
