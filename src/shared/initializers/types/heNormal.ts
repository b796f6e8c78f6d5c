// He (Kaiming), normal. He et al., arXiv 1502.01852.
import { defineInitializer } from '../definition.ts'
import { drawNormal } from '../draw.ts'

export default defineInitializer({
  type: 'heNormal',
  aliases: ['NormalHe', 'Kaiming', 'Kaiming normal'],
  text: {
    en: { name: 'He normal', summary: 'Keeps signals at their size through ReLU and its family.' },
    ja: { name: 'He（正規分布）', summary: 'ReLU の仲間を通るときに信号の大きさを保ちます。' },
  },
  formula: 'N(0, 2/n₁)',
  properties: {},
  fill: (values, _shape, fan, random) => drawNormal(values, random, Math.sqrt(2 / fan.in)),
})
