// Training on a GPU, on the software driver that comes with Chromium: listed, used, lost in mid-run, missing.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { softwareGpu, withoutGpu } from '../../src/main/backends/testing/softwareGpu.ts'
import { Workshop } from './tsumiki.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
  await workshop.json('new', 'points.tsumiki', '--template', 'playground')
})
afterAll(() => workshop.close())
afterEach(() => vi.unstubAllEnvs())

const train = ['train', 'points.tsumiki', '--epochs', '6', '--threads', '1']

async function recordOf(run: string) {
  const read = (file: string) => readFile(join(run, file), 'utf8')
  const curve = (await read('metrics.jsonl')).trim().split('\n')
  return { record: JSON.parse(await read('run.json')), log: await read('log.txt'), curve }
}

test('without a driver --device gpu says so and trains on the CPU', async () => {
  vi.stubEnv('VK_DRIVER_FILES', workshop.path('none.json'))
  const gpu = (await workshop.json('devices')).find(({ device }) => device === 'gpu')
  if (gpu.available) return // Only Vulkan's drivers can be hidden.
  expect(gpu.reason).toContain('driver')
  const { code, stderr, stdout } = await workshop.tsumiki(...train, '--device', 'gpu')
  expect(code, stderr).toBe(0)
  expect(stdout + stderr).toContain('Training on the CPU instead.')
})

describe.skipIf(!softwareGpu)(`on a GPU${withoutGpu}`, () => {
  function withGpu(more: Record<string, string> = {}): void {
    for (const [name, value] of Object.entries({ ...softwareGpu, ...more })) vi.stubEnv(name, value)
  }

  test('it is listed and trains, with the curve of the CPU', async () => {
    withGpu()
    const gpu = (await workshop.json('devices')).find(({ device }) => device === 'gpu')
    expect(gpu).toMatchObject({ backend: 'onnx', available: true, name: expect.stringContaining('WebGPU') })
    const onGpu = (await workshop.json(...train, '--device', 'gpu')).at(-1)
    const onCpu = (await workshop.json(...train, '--device', 'cpu')).at(-1)
    expect([onGpu.device, onCpu.device]).toEqual(['gpu', 'cpu'])
    expect(onGpu.best.validation.loss).toBeCloseTo(onCpu.best.validation.loss, 4)
  })

  // Step 60 is in the third epoch or later: there is a checkpoint by then.
  test.each([
    ['fails', '60', 'The GPU stopped working'],
    ['takes its process down', '60:abort', 'The GPU or its driver crashed'],
  ])('one that %s in mid-run: the run goes on with the CPU to its end', async (_, step, words) => {
    withGpu({ TSUMIKI_LOSE_GPU_AT_STEP: step })
    const finished = (await workshop.json(...train, '--device', 'gpu')).at(-1)
    expect(finished).toMatchObject({ type: 'finished', device: 'cpu', epochs: 6 })
    const { record, log, curve } = await recordOf(finished.run)
    expect(record).toMatchObject({ status: { state: 'finished' }, devices: ['gpu', 'cpu'], epochs: 6 })
    expect(log).toContain(words)
    expect(log).toContain('goes on with the CPU, from the last checkpoint')
    expect(log).toContain('resumed: CPU')
    expect(curve.map((line) => JSON.parse(line).epoch)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
