// AdamW by hand: the decay uses the weight before the step, and the learning rate.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

const cases = [
  {},
  { learningRate: 0.1, decay: 0.5 },
  { learningRate: 0.1, decay: 0.2, beta1: 0.8, beta2: 0.95, epsilon: 0.01, epsilonInsideRoot: true },
  { learningRate: 0.1, decay: 0 },
]

test.each(cases)('many steps follow the formula, %j', (given) => {
  const standard = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, epsilonInsideRoot: false }
  const { learningRate, beta1, beta2, epsilon, epsilonInsideRoot, decay } = { ...standard, decay: 1e-4, ...given }
  const expected = byHand(20, () => {
    let m = 0
    let v = 0
    return (w, g, t) => {
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * g * g
      const mHat = m / (1 - beta1 ** t)
      const vHat = v / (1 - beta2 ** t)
      const root = epsilonInsideRoot ? Math.sqrt(vHat + epsilon) : Math.sqrt(vHat) + epsilon
      return w - learningRate * decay * w - (learningRate * mHat) / root
    }
  })
  expect(farthest(follow('adamW', given, 20), expected)).toBeLessThan(1e-6)
})
