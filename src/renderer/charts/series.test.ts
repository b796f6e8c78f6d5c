// Smoothing, thinning and aligning of curves.
import { describe, expect, test } from 'vitest'
import { align, decimate, positive, smooth, within } from './series.ts'

describe('smoothing', () => {
  test('a strength of 0 changes nothing', () => {
    expect(smooth([1, null, 3], 0)).toEqual([1, null, 3])
  })

  test('begins at the first value, not at 0', () => {
    const [first, second] = smooth([4, 8], 0.5) as number[]
    expect(first).toBeCloseTo(4)
    // (4 · 0.5 · 0.5 + 8 · 0.5) / (1 − 0.25)
    expect(second).toBeCloseTo(20 / 3)
  })

  test('a constant stays, gaps stay gaps', () => {
    const values = smooth([2, null, 2, 2], 0.9)
    expect(values[1]).toBeNull()
    for (const value of values.filter((each) => each !== null)) expect(value).toBeCloseTo(2)
  })
})

describe('thinning', () => {
  const x = Array.from({ length: 100_000 }, (_, i) => i)
  const y = x.map((i) => (i === 54_321 ? 1000 : Math.sin(i / 500)))

  test('keeps peaks and both ends, in order, within the limit', () => {
    const thin = decimate({ x, y }, 2000)
    expect(thin.x.length).toBeLessThanOrEqual(2000)
    expect(thin.x[0]).toBe(0)
    expect(thin.x.at(-1)).toBe(99_999)
    expect(thin.y).toContain(1000)
    expect([...thin.x].sort((a, b) => a - b)).toEqual(thin.x)
  })

  test('leaves short curves alone', () => {
    const points = { x: [1, 2], y: [3, null] }
    expect(decimate(points, 2000)).toEqual(points)
  })

  test('a part keeps the neighbours outside', () => {
    expect(within({ x: [1, 2, 3, 4, 5], y: [1, 2, 3, 4, 5] }, 2.5, 3.5).x).toEqual([2, 3, 4])
    expect(within({ x: [1, 2], y: [1, 2] }, 5, 6).x).toEqual([2])
  })
})

test('series of different lengths come on one axis', () => {
  expect(
    align([
      { x: [1, 2], y: [5, 6] },
      { x: [2, 3], y: [7, 8] },
    ]),
  ).toEqual([
    [1, 2, 3],
    [5, 6, null],
    [null, 7, 8],
  ])
})

test('zero has no logarithm', () => {
  expect(positive([0, 1, -1, null])).toEqual([null, 1, null, null])
})
