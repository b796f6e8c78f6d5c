// What a person is told where a run cannot be exported.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../shared/text.ts'
import { loadTemplate } from '../projects/templates.ts'
import { exportModel, exportRun } from './index.ts'
import { findExporter } from './registry.ts'
import { handMade, randomInputs } from './testing/handMade.ts'
import { makeRun } from './testing/madeRun.ts'
import { refusal } from './testing/refusal.ts'

let folder: string
let run: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
  run = await makeRun(folder, await loadTemplate('playground'))
})
afterAll(() => rm(folder, { recursive: true }))

const place = (name: string) => join(folder, name)

/** In English; the Japanese one has to be there too. */
async function told(work: Promise<unknown>): Promise<string> {
  const text = await refusal(work)
  for (const language of languages) expect(text[language]).toMatch(/[.。）]$/)
  return text.en
}

test('blocks that TensorFlow.js lacks are named before anything is written', async () => {
  const model = handMade([
    { type: 'input', name: 'in', properties: { size: [3] } },
    { type: 'step', name: 'first' },
    { type: 'step', name: 'second' },
  ])
  const message = await told(exportModel(model, findExporter('tfjs')!, randomInputs(model), place('refused')))
  expect(message).toContain("'first'")
  expect(message).toContain("'second'")
  expect(await readdir(folder)).not.toContain('refused')
})

test('an unknown format, with those there are', async () => {
  expect(await told(exportRun(run, 'keras', place('x')))).toContain('onnx, tfjs')
})

test('a folder that is no run', async () => {
  expect(await told(exportRun(folder, 'onnx', place('x')))).toContain('run.json')
})

test('a file where the folder should be', async () => {
  await writeFile(place('file'), '')
  expect(await told(exportRun(run, 'onnx', place('file')))).toContain('is a file')
  expect(await told(exportRun(run, 'onnx', place('file/below')))).toContain('file')
})

test.each([
  ['a network that is gone', { network: 'Other' }],
  ['a project without networks', { project: {} }],
  [
    'blocks of unknown types',
    { project: { networks: [{ name: 'Main', nodes: [{ id: 'a', type: 'b' }], edges: [] }] } },
  ],
  ['no preprocessing', { preprocessing: null }],
  ['no variables', { variables: 'x' }],
])('run.json with %s', async (_, change) => {
  const bad = await makeRun(folder, await loadTemplate('playground'))
  const record = JSON.parse(await readFile(join(bad, 'run.json'), 'utf8'))
  await writeFile(join(bad, 'run.json'), JSON.stringify({ ...record, ...change }))
  expect(await told(exportRun(bad, 'onnx', place('x')))).toContain('run.json')
})

test('weights of another network', async () => {
  const bad = await makeRun(folder, await loadTemplate('playground'))
  const other = await makeRun(place('other'), await loadTemplate('logistic-regression'))
  await writeFile(join(bad, 'best.safetensors'), await readFile(join(other, 'best.safetensors')))
  expect(await told(exportRun(bad, 'onnx', place('x')))).toContain('do not fit')
})

test('no weights yet, and weights cut off', async () => {
  const bad = await makeRun(folder, await loadTemplate('playground'))
  await writeFile(join(bad, 'best.safetensors'), (await readFile(join(bad, 'best.safetensors'))).subarray(0, 100))
  expect(await told(exportRun(bad, 'onnx', place('x')))).toContain('safetensors')
  await rm(join(bad, 'best.safetensors'))
  expect(await told(exportRun(bad, 'onnx', place('x')))).toContain('no trained weights')
})
