// WebGPU next to the CPU: whole trainings give the same losses, weights come back, memory stays flat.
import { describe, expect, test } from 'vitest'
import { softwareGpu, strictWebGpu, withoutGpu } from '../testing/softwareGpu.ts'
import { chain, comparedNetworks, expectSameTraining, history, trained } from '../testing/training.ts'
import { onnx } from './index.ts'

const small = chain([4], [['dense', { outputs: [8] }], ['tanh']])

describe.skipIf(!softwareGpu)(`WebGPU${withoutGpu}`, () => {
  test.each(comparedNetworks)('%s trains with the losses and to the weights of the CPU', async (_, net) => {
    expectSameTraining(await history(strictWebGpu, net), await history(onnx, net))
  })

  test('2,000 steps keep the memory flat', async () => {
    const resident: number[] = []
    const device = await trained(strictWebGpu, small, 2000, (_, step) => {
      if (step % 100 === 0) resident.push(process.memoryUsage.rss() / 2 ** 20)
    })
    await device.dispose()
    const [warm, end] = [Math.max(...resident.slice(2, 6)), Math.max(...resident.slice(-4))]
    expect(end - warm, `MB: ${resident.map(Math.round)}`).toBeLessThan(40)
  })
})
