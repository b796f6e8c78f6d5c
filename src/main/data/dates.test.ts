// Dates and times in the forms that people write.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './dates.ts'

const day = Date.UTC(2026, 10, 21) / 86_400_000

test.each([
  ['2026-11-21', day],
  ['2026/11/21', day],
  ['2026.11.21', day],
  ['2026年11月21日', day],
  ['２０２６年１１月２１日', day],
  ['2026年11月21日(土)', day],
  ['2026-11-21T12:00:00Z', day + 0.5],
  ['2026-11-21 09:00:00+09:00', day],
  ['2026/11/21 6:00', day + 0.25],
  ['2026年11月21日 18時00分', day + 0.75],
  ['2026年11月', day - 20],
  ['2026-11', day - 20],
  ['12:00', 0.5],
  ['18時00分', 0.75],
])('%s', (words, expected) => {
  expect(readDate(words)).toBeCloseTo(expected, 9)
})

test.each(['', 'soon', '2026-02-31', '2026-13-01', '25:00', '12:61', '2026-11-21 soon', '3.14', '12345'])(
  '%s is none',
  (words) => {
    expect(readDate(words)).toBeUndefined()
  },
)

test('no cell breaks it', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const read = readDate(words)
      expect(read === undefined || Number.isFinite(read)).toBe(true)
    }),
  )
})
