// Poisson loss.
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'poisson',
  aliases: ['Poisson', 'PoissonNLLLoss', 'count data', 'ポアソン回帰', '計数'],
  text: {
    en: {
      name: 'Poisson',
      summary: 'Loss for predicting counts: the input is the expected count, so put it after Softplus or Exp.',
    },
    ja: {
      name: 'ポアソン損失',
      summary: '個数や回数を予測する損失です。入力は期待される個数なので、ソフトプラスや指数関数の後に置きます。',
    },
  },
  formula: 'L = y − t log y',
  properties: {},
  examples: [
    { inputs: [[5]], range: [0.2, 3], targetRange: [0, 4] },
    { inputs: [[1, 2, 3]], range: [0.5, 2], targetRange: [0, 4] },
  ],
  task: 'numbers',
  prediction: 'identity',
  value(op, x, t) {
    // Straight after Exp its exponent is the logarithm.
    const log = x.op === 'exp' ? x.inputs[0] : op.log(op.maximum(x, 1e-7))
    return op.sub(x, op.mul(t, log))
  },
})
