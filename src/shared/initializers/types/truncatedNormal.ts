// Normal random numbers without the far ones.
import { defineInitializer } from '../definition.ts'
import { deviation } from '../draw.ts'

export default defineInitializer({
  type: 'truncatedNormal',
  aliases: ['truncated normal', '切断正規分布'],
  text: {
    en: { name: 'Truncated normal', summary: 'Normal random numbers; those beyond two deviations are drawn again.' },
    ja: { name: '切断正規分布', summary: '正規分布の乱数のうち、標準偏差の 2 倍を超えたものを引き直します。' },
  },
  formula: 'N(0, σ²) within ±2σ',
  properties: { deviation: deviation(0.05) },
  fill(values, _shape, _fan, random, properties) {
    for (let i = 0; i < values.length; i++) {
      let drawn: number
      do drawn = random.normal()
      while (Math.abs(drawn) > 2)
      values[i] = properties.deviation * drawn
    }
  },
})
