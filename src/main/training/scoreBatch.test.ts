// How many samples are scored at once, by what the network's largest block holds of each.
import { expect, test } from 'vitest'
import { elaborate } from '../../shared/network/elaborate.ts'
import { sketch } from '../../shared/project/sketch.ts'
import { scoreBatchOf } from './scoreBatch.ts'

const batchFor = (side: number) => {
  const project = sketch([
    ['input', 'input', { size: [1, side, side] }],
    ['conv', 'conv2d', { maps: 16, kernel: [5, 5] }],
    ['relu', 'relu'],
    ['dense', 'dense', { outputs: [3] }],
    ['loss', 'softmaxCrossEntropy'],
  ])
  return scoreBatchOf(elaborate(project, 'Main', 'validation').network)
}

test('small networks are scored 256 at a time, wide ones as many as 32 MB hold, and at least one', () => {
  expect(batchFor(28)).toBe(256)
  // ReLU takes in and gives 16 × 64 × 64 numbers of four bytes.
  expect(batchFor(64)).toBe(Math.floor(32e6 / (4 * 2 * 16 * 64 * 64)))
  expect(batchFor(2000)).toBe(1)
})
