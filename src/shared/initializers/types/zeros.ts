// All zero.
import { defineInitializer } from '../definition.ts'

export default defineInitializer({
  type: 'zeros',
  aliases: ['Zero'],
  text: {
    en: { name: 'Zeros', summary: 'All zero: the usual start for biases.' },
    ja: { name: 'ゼロ', summary: 'すべて 0。バイアスの初期値としてよく使われます。' },
  },
  formula: '0',
  properties: {},
  fill: (values) => void values.fill(0),
})
