// Windows of a time series in parts: none reaches into another, the ratio is kept, training comes first.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWindows } from './splitWindows.ts'

const windowsOf = (rows: number, reach: number, step = 1) => {
  const first = Float64Array.from({ length: Math.max(0, Math.floor((rows - reach) / step) + 1) }, (_, i) => i * step)
  return { first, last: first.map((start) => start + reach - 1) }
}

test('144 months in windows of a year and the month after it', () => {
  const { training, validation, test: last } = splitWindows(windowsOf(144, 13), [8, 1, 1])
  expect([training.length, validation.length, last.length]).toEqual([86, 11, 11])
  expect([training.at(-1), validation[0], last[0]]).toEqual([85, 98, 121])
})

test('parts of nothing are empty', () => {
  expect(splitWindows(windowsOf(50, 5), [1, 0, 0]).training).toHaveLength(46)
  const { training, validation, test: last } = splitWindows(windowsOf(50, 5), [4, 0, 1])
  expect(validation).toHaveLength(0)
  expect(training.length + last.length).toBeGreaterThan(40)
})

test('no row lies in two parts, and the parts follow each other in time', () => {
  const share = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      fc.tuple(fc.integer({ min: 1, max: 8 }), share, share),
      (rows, reach, step, ratio) => {
        const { first, last } = windowsOf(rows, reach, step)
        if (first.length === 0) return
        const split = splitWindows({ first, last }, ratio)
        const parts = [split.training, split.validation, split.test]
        expect(parts[0].length).toBeGreaterThan(0)
        let end = -1
        for (const part of parts) {
          for (const window of part) expect(first[window]).toBeGreaterThan(end)
          end = Math.max(end, ...Array.from(part, (window) => last[window]))
        }
      },
    ),
  )
})
