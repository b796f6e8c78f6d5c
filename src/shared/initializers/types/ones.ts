// All one.
import { defineInitializer } from '../definition.ts'

export default defineInitializer({
  type: 'ones',
  aliases: ['One'],
  text: {
    en: { name: 'Ones', summary: 'All one: the usual start for scales.' },
    ja: { name: '1（すべて 1）', summary: 'すべて 1。倍率を表す重みの初期値としてよく使われます。' },
  },
  formula: '1',
  properties: {},
  fill: (values) => void values.fill(1),
})
