// Nesterov's accelerated gradient by hand.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

test('the first steps, worked out on paper', () => {
  // η 0.1, α 0.9. Step 1: v = (0.1, 0.8), w = (−5 + 0.09 + 0.1, −2 + 0.72 + 0.8) = (−4.81, −0.48).
  // Step 2: ηg = (−0.0962, −0.192), v = (0.09 + 0.0962, 0.72 + 0.192) = (0.1862, 0.912),
  // w = (−4.81 + 0.16758 + 0.0962, −0.48 + 0.8208 + 0.192) = (−4.54622, 0.5328).
  const expected = [
    [-4.81, -0.48],
    [-4.54622, 0.5328],
  ]
  expect(farthest(follow('nesterov', { learningRate: 0.1 }, 2), expected)).toBeLessThan(1e-12)
})

test.each([{ momentum: 0.9 }, { momentum: 0.3 }])('many steps follow the formula, %j', ({ momentum }) => {
  const expected = byHand(20, () => {
    let v = 0
    return (w, g) => {
      v = momentum * v - 0.1 * g
      return w + momentum * v - 0.1 * g
    }
  })
  expect(farthest(follow('nesterov', { learningRate: 0.1, momentum }, 20), expected)).toBeLessThan(1e-6)
})
