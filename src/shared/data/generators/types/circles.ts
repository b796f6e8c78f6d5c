// A disc inside a ring, as in TensorFlow Playground (Apache-2.0).
import { defineGenerator } from '../definition.ts'
import { noiseField, twoClasses } from '../plane.ts'

const radius = 5

export default defineGenerator({
  type: 'circles',
  text: {
    en: { name: 'Circles', summary: 'A disc inside a ring; a hidden layer of three units encloses the disc.' },
    ja: { name: '円', summary: '円とそれを囲む輪です。中間層に 3 つのユニットがあれば囲めます。' },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate: (count, random, { noise }) =>
    twoClasses(count, (i) => {
      const distance = i % 2 === 0 ? random.uniform(0, 0.5 * radius) : random.uniform(0.7 * radius, radius)
      const angle = random.uniform(0, 2 * Math.PI)
      const x1 = distance * Math.sin(angle)
      const x2 = distance * Math.cos(angle)
      const blur = () => random.uniform(-radius, radius) * noise
      return { x1, x2, label: Math.hypot(x1 + blur(), x2 + blur()) < 0.5 * radius ? 1 : -1 }
    }),
})
