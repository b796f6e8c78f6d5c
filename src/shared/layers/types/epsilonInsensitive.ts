// Absolute error beyond a tolerance.
import { number } from '../../schema/index.ts'
import { defineElementwiseLoss } from '../loss.ts'

export default defineElementwiseLoss({
  type: 'epsilonInsensitive',
  aliases: ['EpsilonInsensitiveLoss', 'EpsilonInsensitive', 'SVR', 'support vector regression', 'ε 不感損失'],
  text: {
    en: {
      name: 'EpsilonInsensitive',
      summary:
        'Loss for predicting numbers: the distance from the target beyond a tolerance, as in support vector regression.',
    },
    ja: {
      name: 'ε 不感応損失',
      summary: '数値を予測する回帰の損失です。許容幅 ε を超えた誤差だけを測ります（サポートベクター回帰と同じ）。',
    },
  },
  formula: 'L = max(|y − t| − ε, 0)',
  properties: { epsilon: number({ default: 0.1, min: 0, label: { en: 'Tolerance ε', ja: '許容幅 ε' } }) },
  examples: [{ inputs: [[6]] }, { inputs: [[1, 2, 3]], properties: { epsilon: 0.5 } }],
  task: 'numbers',
  prediction: 'identity',
  value: (op, x, t, { epsilon }) => op.relu(op.sub(op.abs(op.sub(x, t)), epsilon)),
})
