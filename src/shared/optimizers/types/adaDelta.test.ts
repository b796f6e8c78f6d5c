// AdaDelta by hand, with the state as the paper keeps it.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

test.each([{}, { learningRate: 0.7, decay: 0.9, epsilon: 1e-2 }])('many steps follow the formula, %j', (given) => {
  const { learningRate, decay, epsilon } = { learningRate: 1, decay: 0.95, epsilon: 1e-6, ...given }
  const expected = byHand(20, () => {
    let h = 0
    let r = 0
    return (w, g) => {
      h = decay * h + (1 - decay) * g * g
      const delta = (-Math.sqrt(r + epsilon) / Math.sqrt(h + epsilon)) * g
      r = decay * r + (1 - decay) * delta * delta
      return w + learningRate * delta
    }
  })
  expect(farthest(follow('adaDelta', given, 20), expected)).toBeLessThan(1e-6)
})

test('the first step is √ε/√(0.05g²+ε) of the gradient', () => {
  // g = (−1, −8): 0.001/√0.050001·1 and 0.001/√3.200001·8.
  const [w] = follow('adaDelta', {}, 1)
  expect(farthest([w], [[-5 + 0.001 / Math.sqrt(0.050001), -2 + 0.008 / Math.sqrt(3.200001)]])).toBeLessThan(1e-12)
})
