// Glorot (Xavier), uniform. Glorot & Bengio, AISTATS 2010.
import { defineInitializer } from '../definition.ts'
import { drawUniform } from '../draw.ts'

export default defineInitializer({
  type: 'glorotUniform',
  aliases: ['UniformGlorot', 'Xavier', 'Xavier uniform'],
  text: {
    en: {
      name: 'Glorot uniform (Xavier)',
      summary: 'Keeps signals and gradients at their size: for sigmoid, tanh and linear layers.',
    },
    ja: {
      name: 'Glorot（Xavier、一様分布）',
      summary: '信号と勾配の大きさを保ちます。シグモイド、tanh、線形の層に向いています。',
    },
  },
  formula: '±√(6/(n₁+n₂))',
  properties: {},
  fill: (values, _shape, fan, random) => drawUniform(values, random, Math.sqrt(6 / (fan.in + fan.out))),
})
