// What exported models are compared on: the run's own test data as the network sees it, else numbers in its range.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepare } from '../data/index.ts'
import { loadTemplate } from '../projects/templates.ts'
import { randomSamples, testSamples } from './samples.ts'
import { handMade } from './testing/handMade.ts'
import { makeRun } from './testing/madeRun.ts'
import { loadTrainedModel } from './trainedModel.ts'

test('at most 64 samples of the test part', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
  const project = await loadTemplate('playground')
  const run = await makeRun(folder, project)
  const { model, record } = await loadTrainedModel(run)
  const { count, batch } = (await testSamples(run, record, model))!
  await rm(folder, { recursive: true })
  expect(count).toBe(64)
  const { dataset, split } = await prepare(project.datasets[0], folder, project.training.seed)
  const x = dataset.variables.find(({ name }) => name === 'x')!
  const row = (index: number) => Array.from(x.values.slice(index * 2, index * 2 + 2), (v) => v * x.scale + x.offset)
  for (const i of [0, 1, 63])
    expect(Array.from(batch.x.data.slice(i * 2, i * 2 + 2))).toEqual(row(split.test[i]).map(Math.fround))
})

test('pictures as dark and bright as they come, scaled numbers around zero, all else from 0 to 1', () => {
  const model = handMade([
    { type: 'input', name: 'a', properties: { size: [1, 9, 9], variable: 'picture' } },
    { type: 'input', name: 'b', properties: { size: [50], variable: 'scaled' } },
    { type: 'input', name: 'c', properties: { size: [50], variable: 'other' } },
  ])
  const { batch } = randomSamples({
    ...model,
    preprocessing: {
      variables: [
        { kind: 'pictures', name: 'picture', shape: [1, 9, 9], resize: 'fit', scale: 1 / 127.5, offset: -1 },
        { kind: 'table', name: 'scaled', columns: [{ kind: 'number', column: 's', mean: 5, deviation: 2 }] },
      ],
    },
  })
  const range = (name: string) => [Math.min(...batch[name].data), Math.max(...batch[name].data)].map(Math.round)
  expect([range('picture'), range('scaled'), range('other')]).toEqual([
    [-1, 1],
    [-2, 2],
    [0, 1],
  ])
})

test('fewer samples of a network that takes long', () => {
  const model = handMade([
    { type: 'input', name: 'in', properties: { size: [8, 200, 200] } },
    { type: 'conv2d', name: 'conv', properties: { outputs: 16, kernel: [5, 5], padding: 'same' } },
  ])
  expect(randomSamples(model).count).toBe(Math.floor(1e9 / (200 * 200 * 8 * 16 * 25)))
})
