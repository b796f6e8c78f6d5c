// The picture of a decision boundary.
import { expect, test } from 'vitest'
import { boundaryPixels, colorOf } from './boundary.ts'

const at = (pixels: Uint8ClampedArray, row: number, column: number) => [
  ...pixels.slice((row * 2 + column) * 4, (row * 2 + column) * 4 + 3),
]
const near = (pixel: number[], color: readonly number[]) =>
  pixel.reduce((sum, value, i) => sum + Math.abs(value - color[i]), 0)

test('y grows upwards, and the class that is likelier gives the colour', () => {
  // The lower row is class 0, the upper one class 1.
  const plane = { size: 2, width: 1, values: Float32Array.from([0, 0, 1, 1]) }
  const pixels = boundaryPixels(plane, { classes: ['a', 'b'], range: [0, 1] }, false)
  const [first, second] = [colorOf(0, false), colorOf(1, false)]
  expect(near(at(pixels, 0, 0), second)).toBeLessThan(near(at(pixels, 0, 0), first))
  expect(near(at(pixels, 1, 0), first)).toBeLessThan(near(at(pixels, 1, 0), second))
})

test('an unsure answer is nearly the ground', () => {
  const plane = { size: 2, width: 3, values: new Float32Array(12).fill(1 / 3) }
  const pixels = boundaryPixels(plane, { classes: ['a', 'b', 'c'], range: [0, 2] }, false)
  for (const part of at(pixels, 0, 0)) expect(part).toBeGreaterThan(230)
})

test('numbers lie between two colours, the middle is the ground', () => {
  const plane = { size: 2, width: 1, values: Float32Array.from([0, 5, 10, 20]) }
  const pixels = boundaryPixels(plane, { range: [0, 10] }, false)
  expect(at(pixels, 1, 1)).toEqual([255, 255, 255])
  expect(at(pixels, 0, 0)).toEqual(at(pixels, 0, 1))
})
