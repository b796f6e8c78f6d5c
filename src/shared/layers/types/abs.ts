// Absolute value.
import { defineActivation } from '../activation.ts'
import { notInKeras } from '../kerasForms.ts'

export default defineActivation({
  type: 'abs',
  aliases: ['Abs', 'absolute value', 'magnitude', '絶対値'],
  text: {
    en: { name: 'Abs', summary: 'Makes every number positive: its distance from 0.' },
    ja: { name: '絶対値', summary: '符号を外して、0からの距離にします。' },
  },
  formula: 'y = |x|',
  apply: (op, x) => op.abs(x),
  keras: () => notInKeras({ en: 'Abs', ja: '絶対値' }),
})
