// AdaGrad by hand.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

test('the first step is the learning rate in each direction, whatever the slope', () => {
  // h = (1, 64), √h = (1, 8), g/√h = (−1, −1).
  const [w] = follow('adaGrad', { learningRate: 0.1, epsilon: 0 }, 1)
  expect(farthest([w], [[-4.9, -1.9]])).toBeLessThan(1e-12)
})

test.each([{}, { learningRate: 0.5, epsilon: 1e-3 }])('many steps follow the formula, %j', (given) => {
  const { learningRate, epsilon } = { learningRate: 0.01, epsilon: 1e-7, ...given }
  const expected = byHand(10, () => {
    let h = 0
    return (w, g) => {
      h += g * g
      return w - (learningRate * g) / (Math.sqrt(h) + epsilon)
    }
  })
  expect(farthest(follow('adaGrad', given, 10), expected)).toBeLessThan(1e-6)
})
