// Which numbers of threads are tried, and what is left open, with times that are given.
import { expect, test } from 'vitest'
import type { Backend, Device, DeviceOptions, Executable } from './backend.ts'
import { DeviceFailure } from './deviceFailure.ts'
import { fastest } from './trial.ts'

/** `seconds`: of a step, by the number of threads; of the GPU as 'gpu', undefined where it fails. */
async function tried(seconds: Record<number, number>, gpu?: { seconds?: number }) {
  const events: string[] = []
  const open = new Set<string>()
  const nameOf = ({ device, threads }: DeviceOptions) => (device === 'cpu' ? String(threads) : device)
  const backend: Backend = {
    name: 'onnx',
    async open(options) {
      const name = nameOf(options)
      open.add(name)
      events.push(name)
      expect(open.size, `open: ${[...open]}`).toBe(1)
      return { description: { en: name, ja: name }, dispose: async () => void open.delete(name) } as unknown as Device
    },
  }
  const counts = Object.keys(seconds).map(Number)
  const { choice, ready } = await fastest(backend, counts, gpu ? ['gpu'] : [], async ({ description }, kind) => {
    const time = kind === 'gpu' ? gpu?.seconds : seconds[Number(description.en)]
    if (time === undefined) throw new DeviceFailure(new Error('no kernel'))
    return { seconds: time, step: { dispose: async () => {} } as Executable }
  })
  expect([...open]).toEqual(ready ? [ready.device.description.en] : [])
  return { tried: events.join(), chosen: `${choice.device} ${choice.threads}`, ready: ready !== undefined }
}

test('a slow step runs on all cores at once, and what was loaded for the trial is used', async () => {
  expect(await tried({ 1: 0.4, 2: 0.25 })).toEqual({ tried: '2', chosen: 'cpu 2', ready: true })
})

test('where there are more than two cores, a slow step is tried with fewer once', async () => {
  expect(await tried({ 1: 1, 2: 0.6, 4: 0.3, 8: 0.4 })).toEqual({ tried: '8,4', chosen: 'cpu 4', ready: true })
  expect(await tried({ 1: 1, 2: 0.6, 4: 0.4, 8: 0.3 })).toEqual({ tried: '8,4', chosen: 'cpu 8', ready: false })
})

test('a quick step is tried with every number; more threads must be worth it', async () => {
  expect(await tried({ 1: 0.01, 2: 0.02 })).toEqual({ tried: '2,1', chosen: 'cpu 1', ready: true })
  expect(await tried({ 1: 0.0105, 2: 0.01 })).toEqual({ tried: '2,1', chosen: 'cpu 1', ready: true })
  expect(await tried({ 1: 0.02, 2: 0.01 })).toEqual({ tried: '2,1', chosen: 'cpu 2', ready: false })
})

test('a GPU is tried last, and one that fails is passed over', async () => {
  expect(await tried({ 1: 0.4, 2: 0.25 }, { seconds: 0.1 })).toEqual({ tried: '2,gpu', chosen: 'gpu 2', ready: true })
  expect(await tried({ 1: 0.4, 2: 0.25 }, { seconds: 0.24 })).toEqual({ tried: '2,gpu', chosen: 'cpu 2', ready: false })
  expect(await tried({ 1: 0.4, 2: 0.25 }, {})).toEqual({ tried: '2,gpu', chosen: 'cpu 2', ready: false })
})
