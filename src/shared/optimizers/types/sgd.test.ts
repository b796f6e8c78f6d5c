// SGD by hand.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

test('one step of SGD on E(w) = 0.1w₁² + 2w₂² goes from (−5, −2) to (−4.9, −1.2)', () => {
  // ∇E = (0.2·−5, 4·−2) = (−1, −8); −5 + 0.1·1 = −4.9; −2 + 0.1·8 = −1.2.
  const [[w1, w2]] = follow('sgd', { learningRate: 0.1 }, 1)
  expect(w1).toBeCloseTo(-4.9, 12)
  expect(w2).toBeCloseTo(-1.2, 12)
})

test('several steps follow θ ← θ − ηg', () => {
  const expected = byHand(5, () => (w, g) => w - 0.1 * g)
  expect(farthest(follow('sgd', { learningRate: 0.1 }, 5), expected)).toBeLessThan(1e-6)
})
