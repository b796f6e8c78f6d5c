import { expect, test } from 'vitest'
import { megabytesOf } from './megabytes.ts'

test('gigabytes become whole megabytes; an empty field leaves it to the engine', () => {
  expect(megabytesOf(1.5)).toBe(1500)
  expect(megabytesOf('0.05')).toBe(50)
  for (const nothing of ['', ' ', '-', -1, 0, Number.NaN]) expect(megabytesOf(nothing)).toBe(0)
})
