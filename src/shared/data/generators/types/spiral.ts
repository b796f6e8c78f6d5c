// Two spirals wound into each other, as in TensorFlow Playground (Apache-2.0): hard for shallow networks.
import { defineGenerator } from '../definition.ts'
import { noiseField, twoClasses } from '../plane.ts'

export default defineGenerator({
  type: 'spiral',
  text: {
    en: { name: 'Spiral', summary: 'Two spirals wound into each other; x1 and x2 alone need several hidden layers.' },
    ja: {
      name: 'らせん',
      summary: '互いに巻き込む 2 本のらせんです。x1 と x2 だけで分けるには、複数の中間層が必要です。',
    },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate: (count, random, { noise }) =>
    twoClasses(count, (i) => {
      const positive = i % 2 === 0
      const along = Math.floor(i / 2) / Math.ceil(count / 2)
      const radius = 5 * along
      const angle = 1.75 * along * 2 * Math.PI + (positive ? 0 : Math.PI)
      const x1 = radius * Math.sin(angle) + random.uniform(-1, 1) * noise
      const x2 = radius * Math.cos(angle) + random.uniform(-1, 1) * noise
      return { x1, x2, label: positive ? 1 : -1 }
    }),
})
