import { expect, test } from 'vitest'
import type { EpochRecord } from '../../shared/training/run.ts'
import { afterEpoch, shouldStop, startOfStopping } from './earlyStopping.ts'

const record = (epoch: number, loss: number, accuracy = 0): EpochRecord => ({
  epoch,
  training: { loss: 0 },
  validation: { loss, accuracy },
  learningRate: 0.1,
})

function follow(losses: number[], accuracies: number[] = []) {
  let state = startOfStopping
  const bests: number[] = []
  losses.forEach((loss, i) => {
    const next = afterEpoch(state, record(i + 1, loss, accuracies[i]))
    state = next.state
    if (next.best) bests.push(i + 1)
  })
  return { state, bests }
}

test('the best epochs are those with the lowest validation loss so far', () => {
  expect(follow([3, 2, 2, 1, 4]).bests).toEqual([1, 2, 4])
})

test('bestLoss stops after so many epochs without a better loss', () => {
  const { state } = follow([1, 2, 1.5, 1.2])
  expect(shouldStop(state, { type: 'bestLoss', epochs: 3 })).toBe(true)
  expect(shouldStop(state, { type: 'bestLoss', epochs: 4 })).toBe(false)
})

test('bestMetric looks at accuracy, not at the loss', () => {
  const { state } = follow([3, 2, 1], [0.9, 0.8, 0.8])
  expect(shouldStop(state, { type: 'bestMetric', epochs: 2 })).toBe(true)
  expect(shouldStop(state, { type: 'bestLoss', epochs: 1 })).toBe(false)
})

test('risingLoss counts rises in a row', () => {
  expect(shouldStop(follow([1, 2, 3, 2, 3]).state, { type: 'risingLoss', epochs: 2 })).toBe(false)
  expect(shouldStop(follow([1, 2, 1, 2, 3]).state, { type: 'risingLoss', epochs: 2 })).toBe(true)
})

test('without a setting nothing stops', () => {
  expect(shouldStop(follow([1, 2, 3]).state, undefined)).toBe(false)
  expect(shouldStop(follow([1, 2, 3]).state, { type: 'none', epochs: 1 })).toBe(false)
})

test('the training scores count where there is no validation data', () => {
  const { best } = afterEpoch(startOfStopping, { epoch: 1, training: { loss: 1 }, learningRate: 0.1 })
  expect(best).toBe(true)
})
