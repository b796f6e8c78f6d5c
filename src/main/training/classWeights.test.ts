// Balanced class weights, counted by hand.
import { expect, test } from 'vitest'
import { balancedWeights } from './classWeights.ts'

test('N / (K · n) over the training part alone; a class without samples weighs nothing', () => {
  const y = { name: 'y', shape: [1], classes: ['a', 'b', 'c'], scale: 1, offset: 0 }
  const values = Int32Array.of(0, 0, 0, 1, 1, 2)
  const dataset = { count: 6, variables: [{ ...y, values }], sampleName: String }
  const split = { training: Int32Array.of(0, 1, 2, 3), validation: Int32Array.of(4), test: Int32Array.of(5) }
  expect(balancedWeights({ dataset, split })).toEqual({ y: [4 / 6, 2, 0] })
})
