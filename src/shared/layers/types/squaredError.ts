// Squared error.
import { choice } from '../../schema/index.ts'
import { same } from '../../text.ts'
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'squaredError',
  common: true,
  aliases: ['SquaredError', 'MSE', 'mean squared error', 'MSELoss', 'L2', '平均二乗誤差', '2乗誤差'],
  text: {
    en: { name: 'SquaredError', summary: 'Loss for predicting numbers: the square of the difference from the target.' },
    ja: { name: '二乗誤差', summary: '数値を予測する回帰の損失です。目標との差の2乗を小さくします。' },
  },
  formula: 'L = c (y − t)², c = 1 or ½',
  properties: {
    factor: choice({
      default: '1',
      options: { '1': same('(y − t)²'), '1/2': same('½ (y − t)²') },
      label: { en: 'Factor c', ja: '係数 c' },
    }),
  },
  examples: [{ inputs: [[3]] }, { inputs: [[1, 2, 3]], properties: { factor: '1/2' } }],
  task: 'numbers',
  prediction: 'identity',
  value(op, x, t, { factor }) {
    const error = op.sub(x, t)
    const square = op.mul(error, error)
    return factor === '1/2' ? op.mul(square, 0.5) : square
  },
})
