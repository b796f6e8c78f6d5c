// ROC and precision–recall curves against figures worked out by hand and those in scikit-learn's documentation.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankingReport, rankingReports } from './ranking.ts'

const report = (scores: number[], truth: number[]) => rankingReport(scores, (i) => truth[i] === 1)

test('the example of sklearn.metrics.roc_auc_score and average_precision_score', () => {
  // y_true = [0, 0, 1, 1], y_scores = [0.1, 0.4, 0.35, 0.8]: AUC 0.75, average precision 0.83 (1/2·1 + 1/2·2/3).
  const { auc, averagePrecision, roc, precisionRecall, positives } = report([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])
  expect(auc).toBe(0.75)
  expect(averagePrecision).toBeCloseTo(5 / 6, 12)
  expect(positives).toBe(2)
  expect([...roc.x]).toEqual([0, 0, 0.5, 0.5, 1])
  expect([...roc.y]).toEqual([0, 0.5, 0.5, 1, 1])
  expect([...precisionRecall.x]).toEqual([0.5, 0.5, 1, 1])
  expect([...precisionRecall.y]).toEqual([1, 0.5, Math.fround(2 / 3), 0.5])
})

test('equal likelihoods are one step, whatever their order', () => {
  // By hand: 0.9 is right, then one right and one wrong at 0.5, then one wrong. Pairs: 1, 1, ½, 1 of 4 → 0.875.
  for (const [scores, truth] of [
    [
      [0.9, 0.5, 0.5, 0.1],
      [1, 1, 0, 0],
    ],
    [
      [0.9, 0.5, 0.5, 0.1],
      [1, 0, 1, 0],
    ],
  ]) {
    const { auc, averagePrecision, roc } = report(scores, truth)
    expect(auc).toBe(0.875)
    // 1/2 · 1 + 1/2 · 2/3
    expect(averagePrecision).toBeCloseTo(5 / 6, 12)
    expect([...roc.x]).toEqual([0, 0, 0.5, 1])
  }
})

test('all alike is no better than chance; all in order is 1, all the wrong way round is 0', () => {
  expect(report([0.3, 0.3, 0.3, 0.3], [1, 0, 0, 0])).toMatchObject({ auc: 0.5, averagePrecision: 0.25 })
  expect(report([4, 3, 2, 1], [1, 1, 0, 0])).toMatchObject({ auc: 1, averagePrecision: 1 })
  expect(report([1, 2, 3, 4], [1, 1, 0, 0]).auc).toBe(0)
})

test('without samples of the class, or of others, there is no area', () => {
  expect(report([0.1, 0.2], [0, 0])).toMatchObject({ auc: null, averagePrecision: null, positives: 0 })
  expect(report([0.1, 0.2], [1, 1])).toMatchObject({ auc: null, averagePrecision: 1 })
  expect(report([], [])).toMatchObject({ auc: null, averagePrecision: null })
})

test('one output is the likelihood of the second class', () => {
  const [first, second] = rankingReports([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 2)
  expect(second.auc).toBe(0.75)
  expect(first.auc).toBe(0.75)
  expect(rankingReports([0, 1], [0.9, 0.1, 0.2, 0.8], 2).map(({ auc }) => auc)).toEqual([1, 1])
})

test('the area is the share of pairs in order (Mann–Whitney); curves stay small', () => {
  const samples = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.boolean()), { minLength: 2, maxLength: 60 })
  fc.assert(
    fc.property(samples, (all) => {
      const [yes, no] = [true, false].map((is) => all.filter(([, positive]) => positive === is))
      const pairs = yes.flatMap(([a]) => no.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)))
      const { auc } = report(
        all.map(([score]) => score),
        all.map(([, positive]) => Number(positive)),
      )
      if (pairs.length === 0) expect(auc).toBeNull()
      else expect(auc).toBeCloseTo(pairs.reduce<number>((a, b) => a + b, 0) / pairs.length, 10)
    }),
  )
  const many = Array.from({ length: 10_000 }, (_, i) => i)
  const { roc } = report(
    many,
    many.map((i) => i % 2),
  )
  expect(roc.x.length).toBeLessThan(410)
  expect([roc.x.at(-1), roc.y.at(-1)]).toEqual([1, 1])
})
