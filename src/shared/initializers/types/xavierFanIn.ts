// Xavier as courses and textbooks write it: from the number of inputs alone.
import { defineInitializer } from '../definition.ts'
import { drawNormal } from '../draw.ts'

export default defineInitializer({
  type: 'xavierFanIn',
  aliases: ['Xavier', '1/√n'],
  text: {
    en: {
      name: 'Xavier, course form (1/√n₁)',
      summary: 'Xavier as many courses write it, from the number of inputs alone. The same numbers as LeCun normal.',
    },
    ja: {
      name: 'Xavier（講座の形 1/√n₁）',
      summary: '多くの講座や入門書での Xavier。入力の数だけで決まり、LeCun（正規分布）と同じ数になります。',
    },
  },
  formula: 'N(0, 1/n₁)',
  properties: {},
  fill: (values, _shape, fan, random) => drawNormal(values, random, Math.sqrt(1 / fan.in)),
})
