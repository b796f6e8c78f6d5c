// He (Kaiming), uniform. He et al., arXiv 1502.01852.
import { defineInitializer } from '../definition.ts'
import { drawUniform } from '../draw.ts'

export default defineInitializer({
  type: 'heUniform',
  aliases: ['UniformHe', 'Kaiming', 'Kaiming uniform'],
  text: {
    en: { name: 'He uniform', summary: 'Keeps signals at their size through ReLU and its family.' },
    ja: { name: 'He（一様分布）', summary: 'ReLU の仲間を通るときに信号の大きさを保ちます。' },
  },
  formula: '±√(6/n₁)',
  properties: {},
  fill: (values, _shape, fan, random) => drawUniform(values, random, Math.sqrt(6 / fan.in)),
})
