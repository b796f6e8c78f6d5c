// Logarithm of the hyperbolic cosine of the error.
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'logCosh',
  aliases: ['LogCosh', 'logcosh', 'log cosh', '対数双曲余弦'],
  text: {
    en: {
      name: 'LogCosh',
      summary:
        'Loss for predicting numbers: half the square for small errors, the distance for large ones, smooth between.',
    },
    ja: {
      name: 'LogCosh 損失',
      summary: '数値を予測する回帰の損失です。小さい誤差は2乗の半分、大きい誤差は絶対値で測り、その間がなめらかです。',
    },
  },
  formula: 'L = log cosh(y − t)',
  properties: {},
  examples: [{ inputs: [[6]], range: [-3, 3] }, { inputs: [[1, 2, 3]] }],
  task: 'numbers',
  prediction: 'identity',
  // |e| + log(1 + e^(−2|e|)) − log 2, which does not overflow.
  value(op, x, t) {
    const size = op.abs(op.sub(x, t))
    return op.sub(op.add(size, op.softplus(op.mul(size, -2))), Math.LN2)
  },
})
