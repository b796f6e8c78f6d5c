// Numbers and times as people read them.
import { expect, test } from 'vitest'
import { count, duration, measure, percent, share } from './numbers.ts'

test.each([
  [0.04, '0.0 s', '0.0秒'],
  [4.24, '4.2 s', '4.2秒'],
  [59.4, '59 s', '59秒'],
  [59.6, '1 min 00 s', '1分00秒'],
  [200, '3 min 20 s', '3分20秒'],
  [3599.7, '1 h 00 min', '1時間00分'],
  [3900, '1 h 05 min', '1時間05分'],
  [360_000, '100 h 00 min', '100時間00分'],
  [Number.NaN, '–', '–'],
  [Number.POSITIVE_INFINITY, '–', '–'],
])('%d seconds', (seconds, en, ja) => {
  expect(duration(seconds, 'en')).toBe(en)
  expect(duration(seconds, 'ja')).toBe(ja)
})

test('measures keep four significant digits', () => {
  const shown = [0, 0.01234, 0.5, 1.23456, 12.3456, 123.456, 1234.56, 1e-7, 2.5e9, -3.21, Number.NaN].map(measure)
  expect(shown).toEqual([
    '0.0000',
    '0.0123',
    '0.5000',
    '1.235',
    '12.35',
    '123.5',
    '1235',
    '1.000e-7',
    '2.500e+9',
    '-3.210',
    'NaN',
  ])
  expect([measure(null), measure(undefined)]).toEqual(['–', '–'])
})

test('shares, percentages and counts', () => {
  expect([share(0.97), share(null), percent(0.9733), percent(undefined)]).toEqual(['0.970', '–', '97.3 %', '–'])
  expect(count(12345.6)).toBe('12,346')
})
