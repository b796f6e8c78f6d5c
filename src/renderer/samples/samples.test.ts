// What kind of picture a variable gets, and that its numbers become the right pixels, lines and cells.
import { expect, test } from 'vitest'
import { curveLines } from './curve.ts'
import { measured, percent, ratio, readable } from './number.ts'
import { frameOf, pixels, sampleAt, upsideDown } from './pixels.ts'
import { rowCells } from './rowCells.ts'
import { sampleKind } from './sampleKind.ts'
import { tokensIn } from './textTokens.ts'

test.each([
  [{ shape: [1], classes: ['a', 'b'] }, 'class'],
  [{ shape: [1] }, 'number'],
  [{ shape: [1], features: ['age'] }, 'row'],
  [{ shape: [2], features: ['x', 'y'] }, 'row'],
  [{ shape: [1, 28, 28] }, 'picture'],
  [{ shape: [28, 28] }, 'picture'],
  [{ shape: [3, 6, 16, 16] }, 'film'],
  [{ shape: [32, 6, 2, 2] }, 'curve'],
  [{ shape: [2, 128] }, 'curve'],
  [{ shape: [16000] }, 'curve'],
  [{ shape: [3] }, 'numbers'],
  [{ shape: [20], vocabulary: ['', '□', '猫'] }, 'text'],
] as const)('%j is shown as %s', (variable, kind) => expect(sampleKind(variable)).toBe(kind))

test('bytes keep their brightness; colour channels become red, green and blue', () => {
  expect([...pixels(Uint8Array.of(0, 128), [1, 1, 2])]).toEqual([0, 0, 0, 255, 128, 128, 128, 255])
  expect([...pixels(Uint8Array.of(10, 20, 30), [3, 1, 1])]).toEqual([10, 20, 30, 255])
})

test('other numbers span black to white, and a flat picture is black', () => {
  expect([...pixels(Float32Array.of(-1, 1), [1, 2])]).toEqual([0, 0, 0, 255, 255, 255, 255, 255])
  expect([...pixels(Float32Array.of(5), [1, 1])]).toEqual([0, 0, 0, 255])
})

test('a frame of a film has all its channels', () => {
  const film = Uint8Array.from({ length: 12 }, (_, i) => i)
  // Two channels of three frames of 1 × 2.
  expect([...frameOf(film, [2, 3, 1, 2], 1)]).toEqual([2, 3, 8, 9])
})

test('spectrograms are turned, each channel by itself', () => {
  expect([...upsideDown(Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), [2, 2, 2])]).toEqual([3, 4, 1, 2, 7, 8, 5, 6])
})

test('a text is read back from its numbers', () => {
  expect(tokensIn(Int32Array.of(2, 1, 3, 0, 0), ['', '□', '猫', '好き'])).toBe('猫 □ 好き')
  expect(tokensIn(Int32Array.of(2, 3), ['', '□', '猫', '犬'])).toBe('猫犬')
})

test('one sample is cut out of many', () => {
  expect([...sampleAt(Uint8Array.of(1, 2, 3, 4, 5, 6), [1, 1, 2], 2)]).toEqual([5, 6])
})

test('each channel of a series is a line over the whole box', () => {
  expect(curveLines(Float32Array.of(0, 1, 1, 0), [2, 2], 10, 4)).toEqual(['0.0,4.0 10.0,0.0', '0.0,0.0 10.0,4.0'])
})

test('one-hot columns are read back as their class', () => {
  const cells = rowCells(['age', 'colour=red', 'colour=blue', 'a=b'], Float32Array.of(31, 0, 1, 7))
  expect(cells).toEqual([
    { column: 'age', value: 31 },
    { column: 'colour', value: 'blue' },
    { column: 'a=b', value: 7 },
  ])
})

test('numbers are short', () => {
  expect(readable(0.123456, 'en')).toBe('0.1235')
  expect(readable(12345.678, 'en')).toBe('12,345.7')
  expect(readable(0.0000012, 'en')).toBe('1.20e−6')
  expect(readable(Number.NaN, 'ja')).toBe('–')
  expect(measured(18.8, 'en')).toBe('18.80')
  expect(measured(47, 'en')).toBe('47.00')
  expect(measured(0, 'en')).toBe('0')
  expect(measured(-46.9995, 'ja')).toBe('−47.00')
  expect(ratio(0.95, 'ja')).toBe('0.950')
  expect(percent(0.98765, 'ja')).toBe('98.8%')
})
