// Checkpoints come back bit for bit, whatever the numbers.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { type Checkpoint, loadCheckpoint, loadWeights, saveBest, saveCheckpoint } from './checkpoint.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-checkpoint-'))
})
afterEach(() => rm(folder, { recursive: true }))

const quietNaN = new Float32Array(new Uint32Array([0x7fc12345]).buffer)[0]

const checkpoint: Checkpoint = {
  weights: {
    'dense1/kernel': {
      dtype: 'f32',
      shape: [2, 2],
      data: new Float32Array([0.1, -0, Number.POSITIVE_INFINITY, 1e-45]),
    },
    'norm/count': { dtype: 'i32', shape: [], data: new Int32Array([-7]) },
  },
  optimizerState: {
    'dense1/kernel/m': { dtype: 'f32', shape: [2, 2], data: new Float32Array([quietNaN, 1, 2, 3]) },
    seed: { dtype: 'u32', shape: [1], data: new Uint32Array([4294967295]) },
    mask: { dtype: 'bool', shape: [3], data: new Uint8Array([1, 0, 1]) },
  },
  progress: {
    position: { epoch: 3, stepInEpoch: 2, globalStep: 14, samplesInEpoch: 64, sums: { loss: 0.1 + 0.2, worst: -0 } },
    best: { epoch: 2, training: { loss: Number.POSITIVE_INFINITY }, validation: { loss: 1 / 3, accuracy: 0.5 } },
    earlyStopping: { since: 1, rises: Number.NaN },
    elapsedSeconds: 12.345678901234567,
  },
}

test('a checkpoint comes back as it was, to the bit', async () => {
  await saveCheckpoint(folder, checkpoint)
  const loaded = (await loadCheckpoint(folder))!
  expect(loaded).toEqual(checkpoint)
  const bits = (values: Checkpoint) =>
    Object.values(values.optimizerState).map((tensor) => Buffer.from(tensor.data.buffer))
  expect(bits(loaded)).toEqual(bits(checkpoint))
  expect(await readdir(folder)).toEqual(['last.safetensors'])
})

test('weights are read without the state of the optimiser', async () => {
  await saveCheckpoint(folder, checkpoint)
  expect(await loadWeights(folder, 'last')).toEqual(checkpoint.weights)
  await saveBest(folder, checkpoint.weights)
  expect(await loadWeights(folder, 'best')).toEqual(checkpoint.weights)
})

test('a run without a checkpoint has none, and no weights', async () => {
  expect(await loadCheckpoint(folder)).toBeUndefined()
  await expect(loadWeights(folder, 'best')).rejects.toThrow('no trained weights')
})

test('a file of weights or of garbage is not continued from', async () => {
  await saveBest(folder, checkpoint.weights)
  await writeFile(join(folder, 'last.safetensors'), await readFile(join(folder, 'best.safetensors')))
  await expect(loadCheckpoint(folder)).rejects.toThrow('not a checkpoint')
  await writeFile(join(folder, 'last.safetensors'), 'garbage, garbage')
  await expect(loadCheckpoint(folder)).rejects.toThrow(UserError)
})
