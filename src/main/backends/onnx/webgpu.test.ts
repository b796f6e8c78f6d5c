// WebGPU next to the CPU: whole trainings give the same losses, weights come back, memory stays flat.
import { describe, expect, test } from 'vitest'
import { Random } from '../../../shared/random.ts'
import { loadTrainingStep, randomBatch } from '../../bench/trainingStep.ts'
import { softwareGpu, strictWebGpu, withoutGpu } from '../testing/softwareGpu.ts'
import { chain, comparedNetworks, expectSameTraining, history, trained } from '../testing/training.ts'
import { onnx } from './index.ts'

const small = chain([4], [['dense', { outputs: [8] }], ['tanh']])

describe.skipIf(!softwareGpu)(`WebGPU${withoutGpu}`, () => {
  test.each(comparedNetworks)(
    '%s trains with the losses and to the weights of the CPU',
    { timeout: 240_000 },
    async (_, net) => {
      expectSameTraining(await history(strictWebGpu, net), await history(onnx, net))
    },
  )

  test('state that is set again after steps, as after a trial, begins anew', async () => {
    const training = await loadTrainingStep(strictWebGpu, small, { device: 'gpu', threads: 1 })
    const start = await training.device.getState()
    const run = async () => {
      const random = new Random(1)
      const losses: number[] = []
      for (let step = 1; step <= 3; step++) losses.push(await training.run(randomBatch(small, random), step))
      return losses
    }
    const first = await run()
    expect(await run()).not.toEqual(first)
    await training.device.setState(start)
    expect(await run()).toEqual(first)
    await training.close()
  })

  test('2,000 steps keep the memory flat', { timeout: 240_000 }, async () => {
    // Without V8's own heap, which is collected when it likes.
    const resident: number[] = []
    const native = () => {
      const { rss, heapTotal } = process.memoryUsage()
      return (rss - heapTotal) / 2 ** 20
    }
    const training = await trained(strictWebGpu, small, 2000, (_, step) => {
      if (step % 100 === 0) resident.push(native())
    })
    await training.close()
    const [warm, end] = [Math.max(...resident.slice(2, 6)), Math.max(...resident.slice(-4))]
    expect(end - warm, `MB: ${resident.map(Math.round)}`).toBeLessThan(40)
  })
})
