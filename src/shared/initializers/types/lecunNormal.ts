// LeCun: the signal keeps its size through a linear layer. LeCun et al., Efficient BackProp, 1998.
import { defineInitializer } from '../definition.ts'
import { drawNormal } from '../draw.ts'

export default defineInitializer({
  type: 'lecunNormal',
  aliases: ['LeCun'],
  text: {
    en: { name: 'LeCun normal', summary: 'Keeps the size of signals through linear layers; the partner of SELU.' },
    ja: { name: 'LeCun（正規分布）', summary: '線形な層で信号の大きさを保ちます。SELU と組み合わせます。' },
  },
  formula: 'N(0, 1/n₁)',
  properties: {},
  fill: (values, _shape, fan, random) => drawNormal(values, random, Math.sqrt(1 / fan.in)),
})
