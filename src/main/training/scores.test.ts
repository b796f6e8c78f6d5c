import { expect, test } from 'vitest'
import { scalar } from './loader.ts'
import { addBatch, type Sums, scoresOf } from './scores.ts'

test('a partial last batch counts by its samples', () => {
  const sums: Sums = {}
  addBatch(sums, { loss: scalar(1), correct: scalar(6) }, 8)
  addBatch(sums, { loss: scalar(4), correct: scalar(0) }, 2)
  // (8·1 + 2·4)/10 and 6/10; not the mean of the two batches.
  expect(scoresOf(sums, 10)).toEqual({ loss: 1.6, accuracy: 0.6 })
})

test('rmse is the root of the mean over all samples', () => {
  const sums: Sums = {}
  addBatch(sums, { loss: scalar(0), absoluteError: scalar(3), squaredError: scalar(9) }, 1)
  addBatch(sums, { loss: scalar(0), absoluteError: scalar(3), squaredError: scalar(7) }, 3)
  expect(scoresOf(sums, 4)).toEqual({ loss: 0, mae: 1.5, rmse: 2 })
})
