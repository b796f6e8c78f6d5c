// The same number everywhere.
import { number } from '../../schema/index.ts'
import { defineInitializer } from '../definition.ts'

export default defineInitializer({
  type: 'constant',
  aliases: ['Constant'],
  text: {
    en: { name: 'Constant', summary: 'The same number everywhere.' },
    ja: { name: '定数', summary: 'すべて同じ数にします。' },
  },
  formula: 'c',
  properties: { value: number({ default: 0, label: { en: 'Value', ja: '値' } }) },
  fill: (values, _shape, _fan, _random, properties) => void values.fill(properties.value),
})
