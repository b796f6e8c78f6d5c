// Huber loss.
import { choice, number } from '../../schema/index.ts'
import { same } from '../../text.ts'
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'huberLoss',
  aliases: ['HuberLoss', 'Huber', 'SmoothL1Loss', 'robust', 'フーバー損失', 'ロバスト'],
  text: {
    en: {
      name: 'HuberLoss',
      summary:
        'Loss for predicting numbers: squared for small errors, straight for large ones, so that outliers do not rule.',
    },
    ja: {
      name: 'Huber 損失',
      summary: '数値を予測する回帰の損失です。小さい誤差は2乗、大きい誤差は1次で測り、外れ値に強くなります。',
    },
  },
  formula: 'L = c (y − t)² where |y − t| < δ, else 2 c δ (|y − t| − δ/2) (Huber 1964)',
  properties: {
    delta: number({ default: 1, min: 1e-9, label: { en: 'Bend δ', ja: '切り替わる誤差 δ' } }),
    factor: choice({
      default: '1/2',
      options: { '1': same('1'), '1/2': same('½') },
      label: { en: 'Factor c', ja: '係数 c' },
    }),
  },
  examples: [
    { inputs: [[6]], range: [-3, 3] },
    { inputs: [[1, 2, 3]], properties: { delta: 0.5, factor: '1' }, range: [-3, 3] },
  ],
  task: 'numbers',
  prediction: 'identity',
  value(op, x, t, { delta, factor }) {
    const error = op.abs(op.sub(x, t))
    const bent = op.minimum(error, delta)
    const half = op.mul(bent, op.sub(error, op.mul(bent, 0.5)))
    return factor === '1/2' ? half : op.mul(half, 2)
  },
})
