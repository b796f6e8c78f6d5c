// Continuously differentiable exponential linear unit.
import { number } from '../../schema/index.ts'
import { defineActivation, exponentialBelowZero } from '../activation.ts'
import { kerasLayer, notInKeras } from '../kerasForms.ts'

export default defineActivation({
  type: 'celu',
  aliases: ['CELU', 'continuously differentiable ELU', '連続微分可能な指数線形関数'],
  text: {
    en: { name: 'CELU', summary: 'ELU whose bend at 0 is smooth for every α.' },
    ja: { name: 'CELU', summary: 'どの α でも0でなめらかにつながる ELU です。' },
  },
  formula: 'y = x where x > 0, else α (exp(x/α) − 1) (Barron 2017)',
  properties: { alpha: number({ default: 1, min: 1e-3, label: { en: 'α', ja: 'α' } }) },
  examples: [{ inputs: [[10]] }, { inputs: [[2, 3, 3]], properties: { alpha: 0.5 } }],
  rectifier: true,
  apply(op, x, { alpha }) {
    const below = exponentialBelowZero(op, op.mul(x, 1 / alpha))
    return op.add(op.relu(x), op.mul(below, alpha))
  },
  keras: ({ alpha }) =>
    alpha === 1 ? kerasLayer('ELU') : notInKeras({ en: `CELU with α = ${alpha}`, ja: `α = ${alpha} の CELU` }),
})
