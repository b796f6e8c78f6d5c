// Logarithm of the sigmoid.
import { defineActivation } from '../activation.ts'

const negate = { className: 'Rescaling', config: { scale: -1, offset: 0 } }

export default defineActivation({
  type: 'logSigmoid',
  aliases: ['LogSigmoid', '対数シグモイド'],
  text: {
    en: { name: 'LogSigmoid', summary: 'The logarithm of Sigmoid, exact for large negative numbers too.' },
    ja: { name: 'ログシグモイド', summary: 'シグモイドの対数です。大きな負の数でも正確に計算します。' },
  },
  formula: 'y = log σ(x) = −log(1 + e⁻ˣ)',
  apply: (op, x) => op.neg(op.softplus(op.neg(x))),
  keras: () => ({
    layout: 'any',
    layers: [negate, { className: 'Activation', config: { activation: 'softplus' } }, negate],
  }),
})
