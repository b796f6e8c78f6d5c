// The pure parts of the Evaluate place: which samples are listed in which order, histograms, axes, confusions.
import { describe, expect, test } from 'vitest'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { bins, rangeOf, ticks } from './bins.ts'
import { mostConfused, rowShares } from './confusions.ts'
import { cellChoice, everything, sampleRows, suspects } from './sampleRows.ts'

const samples: PredictedSamples = {
  count: 5,
  indices: Int32Array.of(10, 11, 12, 13, 14),
  names: ['a', 'b', 'c', 'd', 'e'],
  truth: Float32Array.of(0, 1, 1, 0, 1),
  prediction: Float32Array.of(0, 0, 1, 1, 0),
  confidence: Float32Array.of(0.9, 0.6, 0.8, 0.7, 0.95),
  width: 1,
  classes: ['x', 'y'],
}

describe('the table of samples', () => {
  test('everything, in the order of the data', () => {
    expect([...sampleRows(samples, everything)]).toEqual([0, 1, 2, 3, 4])
  })

  test('wrong ones, or right ones, alone', () => {
    expect([...sampleRows(samples, { ...everything, correct: 'wrong' })]).toEqual([1, 3, 4])
    expect([...sampleRows(samples, { ...everything, correct: 'right' })]).toEqual([0, 2])
  })

  test("a cell's samples, the surest first", () => {
    expect([...sampleRows(samples, cellChoice(1, 0))]).toEqual([4, 1])
  })

  test('suspect labels: wrong ones whose own label is unlikely, the least likely first', () => {
    const labelLikelihood = Float32Array.of(0.9, 0.08, 0.05, 0.3, 0.01)
    expect([...sampleRows({ ...samples, labelLikelihood }, suspects)]).toEqual([4, 1])
  })

  test('equal ones stay in the order of the data, whichever way is sorted', () => {
    expect([...sampleRows(samples, { ...everything, sort: 'truth', descending: true })]).toEqual([1, 2, 4, 0, 3])
  })

  test('numbers are sorted by their errors, of the chosen number', () => {
    const numbers: PredictedSamples = {
      count: 2,
      indices: Int32Array.of(0, 1),
      names: ['a', 'b'],
      truth: Float32Array.of(0, 0, 0, 0),
      prediction: Float32Array.of(1, -5, 2, 1),
      width: 2,
    }
    const worst = { ...everything, sort: 'error' as const, descending: true }
    expect([...sampleRows(numbers, worst, 0)]).toEqual([1, 0])
    expect([...sampleRows(numbers, worst, 1)]).toEqual([0, 1])
  })
})

describe('histograms', () => {
  test('every value falls in one bin, the greatest in the last', () => {
    expect(bins([0, 0.1, 0.5, 1], [0, 1], 2).map(({ counts }) => counts[0])).toEqual([2, 2])
  })

  test('groups are counted apart', () => {
    expect(bins([0.2, 0.3, 0.9], [0, 1], 2, (i) => i % 2, 2).map(({ counts }) => counts)).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  test('a single value and what is no number do no harm', () => {
    expect(bins([3, Number.NaN], [3, 3], 4).reduce((sum, { counts }) => sum + counts[0], 0)).toBe(1)
    expect(rangeOf([])).toEqual([0, 1])
  })
})

test('marks on an axis are round', () => {
  expect(ticks([0, 1])).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  expect(ticks([-7, 23])).toEqual([0, 10, 20])
  expect(ticks([2, 2])).toEqual([2])
})

test('shares of a class without samples are 0, and confusions are ordered by their count', () => {
  const confusion = [
    [3, 1, 0],
    [0, 0, 0],
    [2, 0, 8],
  ]
  expect(rowShares(confusion)).toEqual([
    [0.75, 0.25, 0],
    [0, 0, 0],
    [0.2, 0, 0.8],
  ])
  expect(mostConfused(confusion, 5)).toEqual([
    { truth: 2, prediction: 0, count: 2 },
    { truth: 0, prediction: 1, count: 1 },
  ])
})
