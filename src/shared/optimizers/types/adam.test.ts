// Adam by hand, with the moments as the paper keeps them.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

const cases = [
  {},
  { learningRate: 0.3, beta1: 0.5, beta2: 0.9, epsilon: 0.1 },
  { learningRate: 0.3, epsilon: 0.1, epsilonInsideRoot: true },
  { learningRate: 0.3, beta1: 0, beta2: 0 },
]

test.each(cases)('many steps follow the formula, %j', (given) => {
  const standard = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, epsilonInsideRoot: false }
  const { learningRate, beta1, beta2, epsilon, epsilonInsideRoot } = { ...standard, ...given }
  const expected = byHand(20, () => {
    let m = 0
    let v = 0
    return (w, g, t) => {
      m = beta1 * m + (1 - beta1) * g
      v = beta2 * v + (1 - beta2) * g * g
      const mHat = m / (1 - beta1 ** t)
      const vHat = v / (1 - beta2 ** t)
      return w - (learningRate * mHat) / (epsilonInsideRoot ? Math.sqrt(vHat + epsilon) : Math.sqrt(vHat) + epsilon)
    }
  })
  expect(farthest(follow('adam', given, 20), expected)).toBeLessThan(1e-6)
})

test('the first step is the learning rate in each direction', () => {
  // m̂ = g and √v̂ = |g| at t = 1.
  const [w] = follow('adam', { learningRate: 0.1 }, 1)
  expect(farthest([w], [[-4.9, -1.9]])).toBeLessThan(1e-7)
})
