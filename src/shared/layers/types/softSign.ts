// SoftSign.
import { defineActivation } from '../activation.ts'
import { kerasActivation } from '../kerasForms.ts'

export default defineActivation({
  type: 'softSign',
  aliases: ['SoftSign', 'Softsign', 'ソフトサイン'],
  text: {
    en: {
      name: 'SoftSign',
      summary: 'Squeezes numbers into −1 to 1 as Tanh does, but approaches the ends more slowly.',
    },
    ja: { name: 'ソフトサイン', summary: 'tanh と同じく −1〜1 に収めますが、端にはよりゆっくり近づきます。' },
  },
  formula: 'y = x / (1 + |x|)',
  apply: (op, x) => op.div(x, op.add(op.abs(x), 1)),
  keras: () => kerasActivation('softsign'),
})
