// Three hills and three hollows, as in TensorFlow Playground (Apache-2.0).
import { defineGenerator } from '../definition.ts'
import { noiseField, regression } from '../plane.ts'

const peaks = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
]

/** From 1 (or −1) at a peak to 0 at a distance of 2; where peaks meet, the stronger counts. */
function height(x1: number, x2: number): number {
  let strongest = 0
  for (const [c1, c2, sign] of peaks) {
    const value = sign * Math.max(0, 1 - Math.hypot(x1 - c1, x2 - c2) / 2)
    if (Math.abs(value) > Math.abs(strongest)) strongest = value
  }
  return strongest
}

export default defineGenerator({
  type: 'gaussRegression',
  text: {
    en: {
      name: 'Hills',
      summary: 'A number with three hills and three hollows over the plane: it needs hidden layers.',
    },
    ja: { name: '山と谷（回帰）', summary: '平面上に 3 つの山と 3 つの谷がある値です。中間層が必要です。' },
  },
  properties: { noise: noiseField },
  scaling: 'none',
  generate: (count, random, { noise }) =>
    regression(count, () => {
      const x1 = random.uniform(-6, 6)
      const x2 = random.uniform(-6, 6)
      const blur = () => random.uniform(-6, 6) * noise
      return { x1, x2, label: height(x1 + blur(), x2 + blur()) }
    }),
})
