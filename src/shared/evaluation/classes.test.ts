// Scores of classes against figures worked out by hand and those in scikit-learn's documentation.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classReport, confusionMatrix } from './classes.ts'
import { byThreshold, mostLikely } from './decide.ts'

test('the confusion matrix of sklearn.metrics.confusion_matrix: rows are the truth', () => {
  // y_true = [2, 0, 2, 2, 0, 1], y_pred = [0, 0, 2, 2, 0, 2]
  expect(confusionMatrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2], 3)).toEqual([
    [2, 0, 0],
    [0, 0, 1],
    [1, 0, 2],
  ])
})

test('the report of sklearn.metrics.classification_report', () => {
  // y_true = [0, 1, 2, 2, 2], y_pred = [0, 0, 2, 2, 1]: precision 0.50, 0.00, 1.00; recall 1.00, 0.00, 0.67;
  // f1 0.67, 0.00, 0.80; support 1, 1, 3; macro 0.50, 0.56, 0.49; accuracy 0.60.
  const { perClass, macro, accuracy } = classReport([0, 1, 2, 2, 2], [0, 0, 2, 2, 1], ['class 0', 'class 1', 'class 2'])
  expect(perClass).toEqual([
    { precision: 0.5, recall: 1, fMeasure: 2 / 3, support: 1 },
    // Precision and recall are 0: 2PR/(P+R) is 0/0.
    { precision: 0, recall: 0, fMeasure: null, support: 1 },
    { precision: 1, recall: 2 / 3, fMeasure: expect.closeTo(0.8, 12), support: 3 },
  ])
  expect(macro.precision).toBeCloseTo(0.5, 12)
  expect(macro.recall).toBeCloseTo(5 / 9, 12)
  expect(macro.fMeasure).toBeCloseTo((2 / 3 + 0.8) / 3, 12)
  expect(macro.undefinedFor).toEqual(['class 1'])
  expect(accuracy).toBeCloseTo(0.6, 12)
})

test('the averages of sklearn.metrics.precision_recall_fscore_support', () => {
  // y_true = cat dog pig cat dog pig, y_pred = cat pig dog cat cat dog; cat 0, dog 1, pig 2: macro 0.222, 0.333, 0.266.
  const { macro, perClass } = classReport([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], ['cat', 'dog', 'pig'])
  expect(macro.precision).toBeCloseTo(2 / 9, 12)
  expect(macro.recall).toBeCloseTo(1 / 3, 12)
  expect(macro.fMeasure).toBeCloseTo(0.8 / 3, 12)
  expect(perClass.map(({ support }) => support)).toEqual([2, 2, 2])
})

test('a class that is neither there nor predicted is undefined, counts as 0, and is named', () => {
  const { perClass, macro } = classReport([0, 0, 1], [0, 0, 1], ['a', 'b', 'never'])
  expect(perClass[2]).toEqual({ precision: null, recall: null, fMeasure: null, support: 0 })
  expect(macro.fMeasure).toBeCloseTo(2 / 3, 12)
  expect(macro.undefinedFor).toEqual(['never'])
})

test('no samples give no figures', () => {
  const { accuracy, macro } = classReport([], [], ['a', 'b'])
  expect(accuracy).toBeNull()
  expect(macro).toEqual({ precision: 0, recall: 0, fMeasure: 0, undefinedFor: ['a', 'b'] })
})

test('a threshold makes two classes of one output', () => {
  // sklearn's binary example: tn 0, fp 2, fn 1, tp 1 for truth 0 1 0 1 and predictions 1 1 1 0.
  const predictions = byThreshold([0.5, 0.9, 0.7, 0.4999])
  expect([...predictions]).toEqual([1, 1, 1, 0])
  expect(confusionMatrix([0, 1, 0, 1], predictions, 2)).toEqual([
    [0, 2],
    [1, 1],
  ])
  expect([...byThreshold([0.5, 0.9, 0.7, 0.4999], 0.8)]).toEqual([0, 1, 0, 0])
})

test('the largest output decides, the first of equals', () => {
  expect([...mostLikely([0.1, 0.7, 0.2, 0.4, 0.4, 0.2, -3, -2, -1], 3)]).toEqual([1, 0, 2])
})

test('perfect predictions score 1; all counts add up', () => {
  const samples = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(samples, samples, (truth, others) => {
      const predictions = truth.map((_, i) => others[i % others.length])
      const { confusion, accuracy, perClass } = classReport(truth, predictions, ['a', 'b', 'c', 'd'])
      expect(confusion.flat().reduce((a, b) => a + b)).toBe(truth.length)
      expect(perClass.map(({ support }) => support).reduce((a, b) => a + b)).toBe(truth.length)
      expect(accuracy).toBeCloseTo(truth.filter((t, i) => t === predictions[i]).length / truth.length, 12)
      expect(classReport(truth, truth, ['a', 'b', 'c', 'd']).accuracy).toBe(1)
    }),
  )
})

test('thousands of classes: the pairs that are mixed up most instead of millions of counts', () => {
  const names = Array.from({ length: 5000 }, (_, k) => `class ${k}`)
  const truth = [0, 0, 0, 1, 1, 4999, 4999, 7]
  const predictions = [0, 2, 2, 1, 0, 4999, 4999, 7]
  const { confusion, mostConfused, perClass, accuracy } = classReport(truth, predictions, names)
  expect(confusion).toEqual([])
  expect(mostConfused).toEqual([
    { truth: 0, prediction: 2, count: 2 },
    { truth: 1, prediction: 0, count: 1 },
  ])
  expect(perClass[0]).toEqual({ precision: 1 / 2, recall: 1 / 3, fMeasure: 0.4, support: 3 })
  expect(accuracy).toBe(5 / 8)
})
