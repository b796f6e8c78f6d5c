// Steps run at once are the steps run one by one; how many, by time, by bytes, and where a backend offers it at all.
import { expect, test } from 'vitest'
import { Random } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Executable } from '../backends/backend.ts'
import { onnx } from '../backends/onnx/index.ts'
import { comparedNetworks } from '../backends/testing/training.ts'
import { loadTrainingStep, randomBatch } from '../bench/trainingStep.ts'
import type { Batch } from './loader.ts'
import { StepsAtOnce } from './stepsAtOnce.ts'

test.each(comparedNetworks)('%s: state and losses are the same, bit for bit', async (_, net) => {
  const random = new Random(3)
  const batches = Array.from({ length: 6 }, () => randomBatch(net, random))
  const alone = await loadTrainingStep(onnx, net, { device: 'cpu', threads: 2 })
  const losses: number[] = []
  for (const [i, batch] of batches.entries()) losses.push(await alone.run(batch, i + 1))
  const together = await loadTrainingStep(onnx, net, { device: 'cpu', threads: 2 })
  expect(await together.run(stacked(batches.slice(0, 2)), 1)).toBe(losses[1])
  expect(await together.run(stacked(batches.slice(2, 5)), 3)).toBe(losses[4])
  expect(await together.run(batches[5], 6)).toBe(losses[5])
  expect(new Set(losses).size).toBe(6)
  expect(await together.device.getState()).toEqual(await alone.device.getState())
  await alone.close()
  await together.close()
})

function stacked(batches: readonly Batch[]): Batch {
  const feeds = Object.entries(batches[0].feeds).map(([name, { dtype, shape }]): [string, TensorData] => {
    const data = new Float32Array(batches.length * size(shape))
    for (const [i, batch] of batches.entries()) data.set(batch.feeds[name].data, i * size(shape))
    return [name, { dtype, shape: [batches.length, ...shape], data }]
  })
  return { feeds: Object.fromEntries(feeds), count: batches[0].count, steps: batches.length }
}

const able: Executable = { run: async () => ({}), runSteps: async () => ({}), dispose: async () => {} }

test('the first step runs alone; then as many as take a moment, never more than are left or than memory allows', () => {
  const atOnce = new StepsAtOnce(able, 1000)
  expect(atOnce.next(100)).toBe(1)
  atOnce.took(0.004, 1)
  expect(atOnce.next(100)).toBe(10)
  expect(atOnce.next(7)).toBe(7)
  expect(atOnce.next(0)).toBe(1)
  atOnce.took(3, 1)
  expect(atOnce.next(100)).toBe(1)
  const large = new StepsAtOnce(able, 1e6)
  large.took(0.001, 1)
  expect(large.next(100)).toBe(4)
})

test('a backend that does not offer it runs them one by one', () => {
  const atOnce = new StepsAtOnce({ ...able, runSteps: undefined }, 10)
  atOnce.took(0.001, 1)
  expect(atOnce.next(100)).toBe(1)
})
