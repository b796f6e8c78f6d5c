// Which device is chosen, from times and probes that are given.
import { availableParallelism } from 'node:os'
import { expect, test, vi } from 'vitest'
import type { GpuKind } from '../../shared/training/devices.ts'
import type { Device, Executable } from './backend.ts'
import { chooseDevice, type DeviceWish, threadCounts } from './choose.ts'
import { DeviceFailure } from './deviceFailure.ts'
import type { Gpu } from './gpu.ts'
import { gpusIn } from './gpus/names.ts'

const card: Gpu = { available: true, name: { en: 'card', ja: 'card' }, isSoftware: false }
const missing: Gpu = { available: false, reason: { en: 'No card.', ja: 'カードがありません。' } }

const step: Executable = { run: async () => ({}), dispose: async () => {} }

/** The device chosen where a step takes `cpu` or `gpu` seconds; undefined: the GPU fails. */
async function chosen(wish: Partial<DeviceWish>, gpu: Gpu, times: { cpu: number; gpu?: number }, cuda = missing) {
  const find = vi.fn(async (kind: GpuKind) => (kind === 'cuda' ? cuda : gpu))
  const { choice, notices } = await chooseDevice(
    { backend: 'onnx', device: 'auto', threads: 1, ...wish },
    find,
    async (_, kind) => {
      const seconds = kind === 'cpu' ? times.cpu : times.gpu
      if (seconds === undefined) throw new DeviceFailure(new Error('no kernel'))
      return { seconds, step }
    },
  )
  return { ...choice, notices: notices.map(({ en }) => en), asked: find.mock.calls.length > 0 }
}

test('auto takes the faster device, and the CPU where both are alike', async () => {
  expect(await chosen({}, card, { cpu: 1, gpu: 0.5 })).toMatchObject({ device: 'gpu', threads: 1, notices: [] })
  expect(await chosen({}, card, { cpu: 1, gpu: 0.97 })).toMatchObject({ device: 'cpu' })
  expect(await chosen({}, card, { cpu: 1, gpu: 2 })).toMatchObject({ device: 'cpu' })
})

test('auto passes over a GPU that fails, that is missing or that is software, and says nothing', async () => {
  const cpu = { device: 'cpu', notices: [] }
  expect(await chosen({}, card, { cpu: 1 })).toMatchObject(cpu)
  expect(await chosen({}, missing, { cpu: 1, gpu: 0 })).toMatchObject(cpu)
  expect(await chosen({}, { ...card, isSoftware: true }, { cpu: 1, gpu: 0 })).toMatchObject(cpu)
})

test('a GPU that is asked for is used even where it is slower, and missed in words', async () => {
  expect(await chosen({ device: 'gpu' }, card, { cpu: 1, gpu: 5 })).toMatchObject({ device: 'gpu', notices: [] })
  expect(await chosen({ device: 'gpu' }, missing, { cpu: 1 })).toMatchObject({
    device: 'cpu',
    notices: ['No card. Training on the CPU instead.'],
  })
})

test('CUDA and DirectML are used where they are asked for, and missed in words', async () => {
  expect(await chosen({ device: 'cuda' }, missing, { cpu: 1 }, card)).toMatchObject({ device: 'cuda', notices: [] })
  expect(await chosen({ device: 'directml' }, card, { cpu: 1 })).toMatchObject({ device: 'directml', notices: [] })
  const cpu = { device: 'cpu', notices: ['No card. Training on the CPU instead.'] }
  expect(await chosen({ device: 'cuda' }, card, { cpu: 1 })).toMatchObject(cpu)
  expect(await chosen({ device: 'directml' }, missing, { cpu: 1 })).toMatchObject(cpu)
  const tfjs = await chosen({ backend: 'tfjs', device: 'cuda' }, card, { cpu: 1 }, card)
  expect(tfjs).toMatchObject({ device: 'cpu', notices: [expect.stringContaining('tfjs')] })
})

test('auto looks for WebGPU and for CUDA, not for DirectML', async () => {
  const asked: GpuKind[] = []
  const find = async (kind: GpuKind) => {
    asked.push(kind)
    return missing
  }
  await chooseDevice({ backend: 'onnx', device: 'auto', threads: 1 }, find, async () => ({ seconds: 1, step }))
  expect(asked).toEqual(['gpu', 'cuda'])
})

test('the GPU is not looked for where only the CPU will do', async () => {
  expect(await chosen({ device: 'cpu' }, card, { cpu: 1, gpu: 0 })).toMatchObject({ device: 'cpu', asked: false })
})

test("GPUs are named by ONNX Runtime's log", () => {
  const line = (properties: string) => `[I:onnxruntime] Discovered OrtHardwareDevice {${properties}}\n`
  const log =
    line('vendor_id:0x1022, device_id:0x0, vendor:AMD, type:0, metadata: []') +
    line('vendor_id:0x10de, device_id:0x2684, vendor:, type:1, metadata: [Discrete=1]') +
    line('vendor_id:0x8086, device_id:0x1, vendor:Intel, type:1, metadata: [Description=Intel Arc A770, LUID=1]')
  expect(gpusIn(log)).toEqual(['NVIDIA GPU', 'Intel Arc A770'])
})

test.each([
  [0, [1]],
  [1, [1]],
  [3, [1, 2, 3]],
  [12, [1, 2, 4, 8, 12]],
  [40, [1, 2, 4, 8, 16]],
])('with %i cores these numbers of threads are tried: %j', (cores, counts) => {
  expect(threadCounts(cores)).toEqual(counts)
})

test('beside the editor a core is left free, also where more threads are faster', async () => {
  const time = async ({ description }: Device) => ({
    seconds: 1 / Number(/(\d+) thread/.exec(description.en)![1]),
    step,
  })
  const threads = async (sparesCore: boolean) =>
    (await chooseDevice({ backend: 'onnx', device: 'cpu', sparesCore }, async () => missing, time)).choice.threads
  const all = availableParallelism()
  expect(await threads(false)).toBe(Math.min(16, all))
  expect(await threads(true)).toBe(Math.min(16, Math.max(1, all - 1)))
})
