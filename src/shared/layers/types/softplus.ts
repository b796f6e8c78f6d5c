// Softplus.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'softplus',
  aliases: ['SoftPlus', 'smooth ReLU', 'ソフトプラス'],
  text: {
    en: { name: 'Softplus', summary: 'A smooth ReLU whose output is always positive.' },
    ja: { name: 'ソフトプラス', summary: 'なめらかな ReLU で、出力は必ず正になります。' },
  },
  formula: 'y = log(1 + eˣ)',
  apply: (op, x) => op.softplus(x),
  keras: () => kerasActivation('softplus'),
})
