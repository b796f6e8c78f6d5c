// Two clouds of points, as in TensorFlow Playground (Apache-2.0): a straight line separates them.

import { defineGenerator } from '../definition.ts'
import { noiseField, twoClasses } from '../plane.ts'

export default defineGenerator({
  type: 'gaussians',
  text: {
    en: { name: 'Two clouds', summary: 'Two round clouds of points; a straight line separates them.' },
    ja: { name: '2 つの正規分布', summary: '丸く散らばる 2 つの点の集まりです。直線で分けられます。' },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate(count, random, { noise }) {
    const deviation = Math.sqrt(0.5 + 7 * noise)
    return twoClasses(count, (i) => {
      const label = i % 2 === 0 ? 1 : -1
      return { x1: 2 * label + deviation * random.normal(), x2: 2 * label + deviation * random.normal(), label }
    })
  },
})
