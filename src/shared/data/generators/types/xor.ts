// Opposite quadrants belong together, as in TensorFlow Playground (Apache-2.0): what a single layer cannot learn.
import { defineGenerator } from '../definition.ts'
import { noiseField, twoClasses } from '../plane.ts'

export default defineGenerator({
  type: 'xor',
  text: {
    en: { name: 'XOR', summary: 'The class is whether x1 and x2 have the same sign; one layer alone cannot learn it.' },
    ja: {
      name: 'XOR（排他的論理和）',
      summary: 'x1 と x2 の符号が同じかどうかで分かれます。1 層だけでは学習できません。',
    },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate: (count, random, { noise }) =>
    twoClasses(count, () => {
      const coordinate = () => {
        const value = random.uniform(-5, 5)
        return value > 0 ? value + 0.3 : value - 0.3
      }
      const blur = () => random.uniform(-5, 5) * noise
      const x1 = coordinate()
      const x2 = coordinate()
      return { x1, x2, label: (x1 + blur()) * (x2 + blur()) >= 0 ? 1 : -1 }
    }),
})
