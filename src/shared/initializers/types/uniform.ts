// Random numbers spread evenly around zero.
import { number } from '../../schema/index.ts'
import { defineInitializer } from '../definition.ts'
import { drawUniform } from '../draw.ts'

export default defineInitializer({
  type: 'uniform',
  aliases: ['Uniform', '一様分布'],
  text: {
    en: { name: 'Uniform', summary: 'Random numbers spread evenly between −a and a.' },
    ja: { name: '一様分布', summary: '−a から a までの一様な乱数です。' },
  },
  formula: 'U(−a, a)',
  properties: { limit: number({ default: 0.05, min: 0, label: { en: 'Limit a', ja: '範囲 a' } }) },
  fill: (values, _shape, _fan, random, properties) => drawUniform(values, random, properties.limit),
})
