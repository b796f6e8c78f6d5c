// A value that rises along the diagonal, as in TensorFlow Playground (Apache-2.0).
import { defineGenerator } from '../definition.ts'
import { noiseField, regression } from '../plane.ts'

export default defineGenerator({
  type: 'planeRegression',
  text: {
    en: { name: 'Plane', summary: 'A number that rises evenly along the diagonal: one layer is enough.' },
    ja: { name: '平面（回帰）', summary: '対角線に沿って一様に増える値です。1 層で予測できます。' },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate: (count, random, { noise }) =>
    regression(count, () => {
      const x1 = random.uniform(-6, 6)
      const x2 = random.uniform(-6, 6)
      const blur = () => random.uniform(-6, 6) * noise
      return { x1, x2, label: (x1 + blur() + x2 + blur()) / 10 }
    }),
})
