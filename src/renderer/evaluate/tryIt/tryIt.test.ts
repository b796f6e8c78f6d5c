// A drawing scaled to the network's input, pictures placed by the resize rule, and what is typed.
import { describe, expect, test } from 'vitest'
import { filmOf, inOrder } from './film.ts'
import { firstCell, parseNumbers } from './firstValues.ts'
import { isLightBackground, placePicture, scaleDown } from './scaleDown.ts'

const greys = (...values: number[]) => values.flatMap((value) => [value, value, value, 255])

describe('scaling a drawing down', () => {
  test('each pixel is the mean of its area', () => {
    const drawing = greys(0, 100, 255, 255, 200, 100, 255, 255)
    expect([...scaleDown(drawing, 4, 2, [1, 1, 2])]).toEqual([100, 255])
  })

  test('areas that cut through pixels take their share of them', () => {
    expect([...scaleDown(greys(0, 120, 240), 3, 1, [1, 1, 2])]).toEqual([40, 200])
  })

  test('colours stay in their channels, and become grey where there is one', () => {
    const red = [255, 0, 0, 255]
    expect([...scaleDown(red, 1, 1, [3, 1, 1])]).toEqual([255, 0, 0])
    expect([...scaleDown(red, 1, 1, [1, 1, 1])]).toEqual([76])
  })

  test('a flat drawing stays flat at any size', () => {
    const drawing = greys(...new Array<number>(30 * 30).fill(77))
    expect(new Set(scaleDown(drawing, 30, 30, [1, 28, 28]))).toEqual(new Set([77]))
  })
})

test('a wide picture is stretched, fitted or cut', () => {
  const from = { width: 200, height: 100 }
  const to = { width: 50, height: 50 }
  expect(placePicture('stretch', from, to)).toEqual({ x: 0, y: 0, width: 50, height: 50 })
  expect(placePicture('fit', from, to)).toEqual({ x: 0, y: 12.5, width: 50, height: 25 })
  expect(placePicture('crop', from, to)).toEqual({ x: -25, y: 0, width: 100, height: 50 })
})

test('the background is told by the edges', () => {
  const shape = [1, 3, 3]
  expect(isLightBackground([255, 255, 255, 255, 0, 255, 255, 255, 255], shape)).toBe(true)
  expect(isLightBackground([0, 0, 0, 0, 255, 0, 0, 0, 0], shape)).toBe(false)
})

test('fields begin with usual values', () => {
  expect(firstCell({ kind: 'number', column: 'a', mean: 12.34567, deviation: 2 })).toBe(12.35)
  expect(firstCell({ kind: 'number', column: 'a', mean: 12, deviation: 2, fill: 3 })).toBe(3)
  expect(firstCell({ kind: 'class', column: 'a', classes: ['x', 'y'], fill: 'y' })).toBe('y')
  expect(firstCell({ kind: 'class', column: 'a', classes: ['x', 'y'] })).toBe('x')
})

test('numbers may be typed in any way that is usual', () => {
  expect(parseNumbers('1, 2.5\t-3\n１２、4')).toEqual([1, 2.5, -3, 12, 4])
  expect(parseNumbers('1 two')).toBeUndefined()
  expect(parseNumbers('')).toEqual([])
})

test('frames become a film as the engine makes one: in the order of their names, by the same rule', () => {
  expect(inOrder([{ name: 'f10' }, { name: 'f9' }]).map(({ name }) => name)).toEqual(['f9', 'f10'])
  const frame = (value: number) => Float32Array.of(value, value + 100)
  // Two channels, three frames of 1 × 1, of four pictures.
  expect([...filmOf([0, 1, 2, 3].map(frame), [2, 3, 1, 1], 'spread')]).toEqual([0, 1, 2, 100, 101, 102])
  expect([...filmOf([0, 1].map(frame), [2, 3, 1, 1], 'start')]).toEqual([0, 1, 1, 100, 101, 101])
})
