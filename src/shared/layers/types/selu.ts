// Self-normalising exponential linear unit.
import { defineActivation, exponentialBelowZero } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

const ALPHA = 1.6732632423543772
const SCALE = 1.0507009873554805

export default defineActivation({
  type: 'selu',
  aliases: ['SELU', 'scaled ELU', '自己正規化'],
  text: {
    en: {
      name: 'SELU',
      summary: 'ELU scaled so that the numbers keep mean 0 and deviation 1 through deep stacks of Dense.',
    },
    ja: { name: 'SELU', summary: '全結合を深く重ねても平均0・標準偏差1が保たれるように調整した ELU です。' },
  },
  formula: 'y = 1.0507 · (x where x > 0, else 1.67326 (eˣ − 1)) (Klambauer et al. 2017)',
  apply: (op, x) => op.mul(op.add(op.relu(x), op.mul(exponentialBelowZero(op, x), ALPHA)), SCALE),
  keras: () => kerasActivation('selu'),
})
