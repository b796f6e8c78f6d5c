// Axes of points.
import { expect, test } from 'vitest'
import { axisOf } from './axis.ts'

test('even, with room at both ends and round marks', () => {
  const { place, marks } = axisOf([1, 5])
  expect(place(3)).toBeCloseTo(0.5, 12)
  expect(place(1)).toBeGreaterThan(0)
  expect(place(5)).toBeLessThan(1)
  expect(marks).toEqual([1, 2, 3, 4, 5])
})

test('by powers of ten where values are far apart', () => {
  const { place, marks } = axisOf([100, 1_000_000])
  expect(place(10_000)).toBeCloseTo(0.5, 12)
  expect(marks).toEqual([100, 1000, 10_000, 100_000, 1_000_000])
})

test('a single value lies in the middle, 0 too', () => {
  expect(axisOf([7, 7]).place(7)).toBeCloseTo(0.5, 12)
  expect(axisOf([0]).place(0)).toBeCloseTo(0.5, 12)
})
