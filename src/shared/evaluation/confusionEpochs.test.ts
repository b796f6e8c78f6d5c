// The confusion matrix of an epoch, counted batch by batch and kept small.
import { expect, test } from 'vitest'
import { ConfusionCounter, isKept, matrixOf } from './confusionEpochs.ts'

test('what was counted comes back as a matrix: rows are the truth', () => {
  const counter = new ConfusionCounter(3)
  counter.add([2, 0, 2], [0, 0, 2])
  counter.add([2, 0, 1], [2, 0, 2])
  const cells = counter.cells()
  expect(cells).toEqual([0, 2, 5, 1, 6, 1, 8, 2])
  expect(matrixOf({ epoch: 1, cells }, 3)).toEqual([
    [2, 0, 0],
    [0, 0, 1],
    [1, 0, 2],
  ])
})

test('cells of a damaged file that lie outside count for nothing', () => {
  expect(matrixOf({ epoch: 1, cells: [0, 3, 99, 1, -1, 2, 1] }, 2)).toEqual([
    [3, 0],
    [0, 0],
  ])
})

test('long runs keep evenly spaced epochs, their best ones and the last', () => {
  expect(isKept(7, 100, false)).toBe(true)
  expect(isKept(7, 5000, false)).toBe(false)
  expect(isKept(7, 5000, true)).toBe(true)
  expect(isKept(20, 5000, false)).toBe(true)
  expect(isKept(5003, 5003, false)).toBe(true)
})
