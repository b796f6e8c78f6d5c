// Exponential linear unit.
import { number } from '../../schema/index.ts'
import { defineActivation, exponentialBelowZero } from '../activation.ts'
import { kerasLayer, notInKeras } from '../kerasForms.ts'

export default defineActivation({
  type: 'elu',
  aliases: ['ELU', 'exponential linear unit', '指数線形関数'],
  text: {
    en: { name: 'ELU', summary: 'Like ReLU, but negative numbers bend smoothly towards −α.' },
    ja: { name: 'ELU', summary: 'ReLU に似ていますが、負の数はなめらかに −α に近づきます。' },
  },
  formula: 'y = x where x > 0, else α (eˣ − 1) (Clevert et al. 2015)',
  properties: { alpha: number({ default: 1, min: 0, label: { en: 'α', ja: 'α' } }) },
  examples: [{ inputs: [[10]] }, { inputs: [[2, 3, 3]], properties: { alpha: 0.5 } }],
  rectifier: true,
  apply: (op, x, { alpha }) => op.add(op.relu(x), op.mul(exponentialBelowZero(op, x), alpha)),
  keras: ({ alpha }) =>
    alpha === 1 ? kerasLayer('ELU') : notInKeras({ en: `ELU with α = ${alpha}`, ja: `α = ${alpha} の ELU` }),
})
