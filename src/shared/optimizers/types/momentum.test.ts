// Momentum by hand.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

test('the first steps, worked out on paper', () => {
  // η 0.1, α 0.9. Step 1: v = (0.1, 0.8), w = (−4.9, −1.2). Step 2: g = (−0.98, −4.8),
  // v = (0.09 + 0.098, 0.72 + 0.48) = (0.188, 1.2), w = (−4.712, 0).
  const expected = [
    [-4.9, -1.2],
    [-4.712, 0],
  ]
  expect(farthest(follow('momentum', { learningRate: 0.1 }, 2), expected)).toBeLessThan(1e-12)
})

test.each([{ momentum: 0.9 }, { momentum: 0.5 }, { momentum: 0 }])('many steps follow the formula, %j', (given) => {
  const expected = byHand(20, () => {
    let v = 0
    return (w, g) => {
      v = given.momentum * v - 0.1 * g
      return w + v
    }
  })
  expect(farthest(follow('momentum', { learningRate: 0.1, ...given }, 20), expected)).toBeLessThan(1e-6)
})
