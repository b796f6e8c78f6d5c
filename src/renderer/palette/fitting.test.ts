// The quick palette offers what can be computed from the shape at hand.
import { expect, test } from 'vitest'
import { fittingAfter, fittingBefore } from './fitting.ts'

const types = (layers: ReturnType<typeof fittingBefore>) => layers.map(({ type }) => type)

test('after a picture come convolutions, after ten numbers they do not', () => {
  expect(types(fittingAfter([3, 32, 32]))).toContain('conv2d')
  expect(types(fittingAfter([10]))).not.toContain('conv2d')
  expect(types(fittingAfter([10]))).toEqual(expect.arrayContaining(['dense', 'relu', 'softmax', 'squaredError']))
})

test('nothing that takes no input comes after, no loss or note before', () => {
  expect(types(fittingAfter(undefined))).not.toContain('input')
  expect(types(fittingBefore())).toContain('input')
  expect(types(fittingBefore())).not.toContain('squaredError')
  expect(types(fittingBefore())).not.toContain('comment')
})
