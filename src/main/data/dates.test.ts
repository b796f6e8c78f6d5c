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
  ['18時', 0.75],
  ['令和8年11月21日', day],
  ['㋿8年11月21日（土）', day],
  ['R8.11.21', day],
  ['平成元年1月8日', Date.UTC(1989, 0, 8) / 86_400_000],
  ['S64/1/7', Date.UTC(1989, 0, 7) / 86_400_000],
  ['21.11.2026', day],
  ['21.11.2026 06:00', day + 0.25],
  ['Nov 21, 2026', day],
  ['21 November 2026', day],
  ['21-Nov-2026', day],
  ['November 2026', day - 20],
  ['2026/11/21 午後6:00', day + 0.75],
  ['11/21/2026 6:00 PM', day + 0.75],
  ['12:30 am', 0.5 / 24],
  ['2026-11-21T09:00:00.500+09:00', day + 0.5 / 86_400],
])('%s', (words, expected) => {
  expect(readDate(words)?.days).toBeCloseTo(expected, 9)
})

test('days between slashes can be read in two orders, and a day without a year is one of 2000', () => {
  const [third, fourth] = [Date.UTC(2026, 2, 4), Date.UTC(2026, 3, 3)].map((each) => each / 86_400_000)
  expect(readDate('3/4/2026')).toEqual({ days: third, slashed: true })
  expect(readDate('3/4/2026', 'dayFirst')).toEqual({ days: fourth, slashed: true })
  expect(readDate('3月1日')).toEqual({ days: Date.UTC(2000, 2, 1) / 86_400_000, yearless: true })
})

test.each([
  '',
  'soon',
  '2026-02-31',
  '2026-13-01',
  '25:00',
  '12:61',
  '2026-11-21 soon',
  '3.14',
  '12345',
  '31.2.2026',
  '13/13/2026',
  '2月30日',
  '令和',
  'R8',
  'Marble 2026',
  '1.3.20261',
  '1.2.3',
])('%s is none', (words) => {
  expect(readDate(words)).toBeUndefined()
})

test('no cell breaks it', () => {
  const part = fc.constantFrom(
    '1',
    '12',
    '31',
    '2026',
    '令和',
    '元',
    'R',
    '年',
    '月',
    '日',
    '.',
    '/',
    '-',
    ':',
    ' ',
    'T',
    'Mar',
    'PM',
  )
  const hostile = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string(), hostile), (words) => {
      const read = readDate(words)
      expect(read === undefined || Number.isFinite(read.days)).toBe(true)
    }),
  )
})
