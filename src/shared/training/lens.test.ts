// Magnitudes of a layer's numbers, worked out by hand.
import { expect, test } from 'vitest'
import { spreadOf } from './lens.ts'

test('quantiles and mean of magnitudes, zeros apart', () => {
  // Magnitudes 1 … 21 with both signs, and 7 zeros: 5 % is the 2nd of 21, 25 % the 6th, and so on.
  const values = Array.from({ length: 21 }, (_, i) => (i % 2 ? -1 : 1) * (21 - i))
  expect(spreadOf(values, new Float32Array(7))).toEqual({
    quantiles: [2, 6, 11, 16, 20],
    mean: 11,
    zeros: 0.25,
    broken: 0,
  })
})

test('nothing but zeros, and nothing at all', () => {
  expect(spreadOf([0, -0, 0])).toEqual({ quantiles: [], mean: 0, zeros: 1, broken: 0 })
  expect(spreadOf()).toEqual({ quantiles: [], mean: 0, zeros: 0, broken: 0 })
})

test('numbers that are none are counted and left out', () => {
  expect(spreadOf([Number.NaN, 2, Number.POSITIVE_INFINITY, -2])).toMatchObject({ mean: 2, broken: 2 })
})
