// A model held open answers as the command line does: the same report, and the same prediction for one sample.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRun } from '../exporters/testing/madeRun.ts'
import { loadTemplate } from '../projects/templates.ts'
import { evaluateRun } from './evaluateRun.ts'
import { OpenModels } from './openModels.ts'

let folder: string
let run: string
const models = new OpenModels()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
  run = await makeRun(folder, await loadTemplate('playground'))
})

afterAll(async () => {
  await models.close()
  await rm(folder, { recursive: true })
})

test('the report is the one of the command line', async () => {
  const model = await models.get(run)
  expect(await model.evaluate({ split: 'validation' })).toEqual(await evaluateRun(run, { split: 'validation' }))
  expect(await models.get(run)).toBe(model)
})

test('one sample in its own units is predicted as it is among the others', async () => {
  const model = await models.get(run)
  const samples = await model.samples({ split: 'test' })
  const [input] = model.inputs()
  expect(input.features).toHaveLength(2)
  const { values } = await model.values({ split: 'test' }, input.name, [...samples.indices.subarray(0, 5)])
  for (let i = 0; i < 5; i++) {
    const { outputs } = await model.predict({ [input.name]: [...values.subarray(i * 2, i * 2 + 2)] })
    expect(outputs[0].classes).toEqual(samples.classes)
    expect(outputs[0].values[samples.prediction[i]]).toBeCloseTo(samples.confidence![i], 5)
  }
})

test('a wrong count of numbers, and what is no number, are refused in words', async () => {
  const model = await models.get(run)
  const [{ name }] = model.inputs()
  await expect(model.predict({ [name]: ['x', 1] })).rejects.toThrow('needs a number')
  const after = await model.predict({ [name]: [0, 0] })
  expect(after.outputs[0].values.reduce((sum, value) => sum + value)).toBeCloseTo(1)
})
