// RMSProp by hand, every option, with the state as the papers keep it.
import { expect, test } from 'vitest'
import { byHand, farthest, follow } from '../follow.ts'

const cases = [
  {},
  { learningRate: 0.1, decay: 0.8, epsilon: 1e-3 },
  { momentum: 0.9 },
  { centred: true, epsilon: 1e-2 },
  { centred: true, momentum: 0.5, learningRate: 0.01, decay: 0.95, epsilon: 1e-4 },
]

test.each(cases)('many steps follow the formula, %j', (given) => {
  const standard = { learningRate: 0.001, decay: 0.9, epsilon: 1e-8, centred: false, momentum: 0 }
  const { learningRate, decay, epsilon, centred, momentum } = { ...standard, ...given }
  const expected = byHand(20, () => {
    let h = 0
    let m = 0
    let delta = 0
    return (w, g) => {
      h = decay * h + (1 - decay) * g * g
      m = decay * m + (1 - decay) * g
      const spread = centred ? h - m * m : h
      delta = momentum * delta - (learningRate * g) / Math.sqrt(spread + epsilon)
      return w + delta
    }
  })
  expect(farthest(follow('rmsProp', given, 20), expected)).toBeLessThan(1e-6)
})

test('the first step is the same in every direction', () => {
  // h = 0.1g², so g/√h = ±1/√0.1.
  const [w] = follow('rmsProp', { epsilon: 0 }, 1)
  expect(farthest([w], [[-5 + 0.001 / Math.sqrt(0.1), -2 + 0.001 / Math.sqrt(0.1)]])).toBeLessThan(1e-12)
})

test.each([0.1, 0.3, 0.7, 1.1])('a gradient of %d that does not change gives no NaN in the centred form', (g) => {
  const path = follow('rmsProp', { centred: true, epsilon: 1e-20 }, 500, () => [g, 3 * g])
  expect(path.flat().every(Number.isFinite)).toBe(true)
})
