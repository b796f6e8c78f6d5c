// Scores of numbers against scikit-learn's documented examples, and the tables of single samples.
import { expect, test } from 'vitest'
import { numberReports } from './numbers.ts'
import { classSamples, numberSamples } from './samples.ts'

test('the example of sklearn.metrics: MAE 0.5, MSE 0.375, R² 0.948…', () => {
  const [report] = numberReports([3, -0.5, 2, 7], [2.5, 0, 2, 8], 1)
  expect(report.mae).toBeCloseTo(0.5, 12)
  expect(report.rmse).toBeCloseTo(Math.sqrt(0.375), 12)
  expect(report.r2).toBeCloseTo(0.9486081370449679, 12)
  expect(report).toMatchObject({ minAbsoluteError: 0, maxAbsoluteError: 1 })
})

test('several numbers are scored one by one', () => {
  // sklearn's multioutput example, mean_absolute_error raw values [0.5, 1], r2 raw values [0.965…, 0.908…].
  const truth = [0.5, 1, -1, 1, 7, -6]
  const predictions = [0, 2, -1, 2, 8, -5]
  const [first, second] = numberReports(truth, predictions, 2)
  expect([first.mae, second.mae]).toEqual([0.5, 1])
  expect(first.r2).toBeCloseTo(0.9654377880184332, 12)
  expect(second.r2).toBeCloseTo(0.9081632653061225, 12)
  expect([first.minAbsoluteError, first.maxAbsoluteError]).toEqual([0, 1])
})

test('always saying the mean has an R² of 0; equal truths have none', () => {
  expect(numberReports([1, 2, 3], [2, 2, 2], 1)[0].r2).toBeCloseTo(0, 12)
  expect(numberReports([0.1, 0.1, 0.1], [0.1, 0.2, 0.3], 1)[0].r2).toBeNull()
  expect(numberReports([0.1, 0.1, 0.1], [0.1, 0.2, 0.3], 1)[0].mae).toBeCloseTo(0.1, 12)
})

test('no samples give no figures', () => {
  const nothing = { mae: null, rmse: null, r2: null, minAbsoluteError: null, maxAbsoluteError: null }
  expect(numberReports([], [], 1)).toEqual([nothing])
})

test('each sample of classes: what was predicted and how surely', () => {
  expect(classSamples([7, 9], [0, 1], [0, 0], [0.75, 0.25, 0.5, 0.5])).toEqual([
    { index: 7, truth: 0, prediction: 0, probability: 0.75, correct: true },
    { index: 9, truth: 1, prediction: 0, probability: 0.5, correct: false },
  ])
  expect(classSamples([7, 9], [1, 1], [1, 0], [0.75, 0.25]).map(({ probability }) => probability)).toEqual([0.75, 0.75])
})

test('each sample of numbers: the largest of its errors', () => {
  expect(numberSamples([3, 4], [1, 2, 3, 4], [1, 4, 2.5, 4])).toEqual([
    { index: 3, truth: [1, 2], prediction: [1, 4], absoluteError: 2 },
    { index: 4, truth: [3, 4], prediction: [2.5, 4], absoluteError: 0.5 },
  ])
})
