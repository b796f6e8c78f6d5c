// Absolute error.
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'absoluteError',
  aliases: ['AbsoluteError', 'MAE', 'mean absolute error', 'L1Loss', '平均絶対誤差'],
  text: {
    en: {
      name: 'AbsoluteError',
      summary: 'Loss for predicting numbers: the distance from the target. Outliers weigh less than with SquaredError.',
    },
    ja: { name: '絶対誤差', summary: '数値を予測する回帰の損失です。二乗誤差より外れ値に強くなります。' },
  },
  formula: 'L = |y − t|',
  properties: {},
  examples: [{ inputs: [[3]] }, { inputs: [[1, 2, 3]] }],
  task: 'numbers',
  prediction: 'identity',
  value: (op, x, t) => op.abs(op.sub(x, t)),
})
