// Normal random numbers.
import { defineInitializer } from '../definition.ts'
import { deviation, drawNormal } from '../draw.ts'

export default defineInitializer({
  type: 'normal',
  aliases: ['Normal', 'Gaussian', '正規分布'],
  text: {
    en: { name: 'Normal', summary: 'Normal random numbers with a deviation you choose.' },
    ja: { name: '正規分布', summary: '標準偏差を指定した、正規分布の乱数です。' },
  },
  formula: 'N(0, σ²)',
  properties: { deviation: deviation(0.05) },
  fill: (values, _shape, _fan, random, properties) => drawNormal(values, random, properties.deviation),
})
