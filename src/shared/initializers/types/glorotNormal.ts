// Glorot (Xavier), normal. Glorot & Bengio, AISTATS 2010.
import { defineInitializer } from '../definition.ts'
import { drawNormal } from '../draw.ts'

export default defineInitializer({
  type: 'glorotNormal',
  aliases: ['NormalGlorot', 'Xavier', 'Xavier normal'],
  text: {
    en: {
      name: 'Glorot normal (Xavier)',
      summary: 'Keeps signals and gradients at their size: for sigmoid, tanh and linear layers.',
    },
    ja: {
      name: 'Glorot（Xavier、正規分布）',
      summary: '信号と勾配の大きさを保ちます。シグモイド、tanh、線形の層に向いています。',
    },
  },
  formula: 'N(0, 2/(n₁+n₂))',
  properties: {},
  fill: (values, _shape, fan, random) => drawNormal(values, random, Math.sqrt(2 / (fan.in + fan.out))),
})
