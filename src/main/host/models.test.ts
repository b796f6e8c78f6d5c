// Runs and their models over the socket: named, deleted and restored; evaluated, tried out, looked into, taken away.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeRun } from '../exporters/testing/madeRun.ts'
import { lockRun } from '../runs/lock.ts'
import { startTestHost, TestWindow } from './testing/client.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
let project: string
let run: string
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
  const made = await window.ask('projects.create', { template: 'playground', name: 'project' })
  project = made.path
  run = await makeRun(dirname(project), made.document)
})
afterAll(() => running.close())

const list = () => window.ask('runs.list', { project })

test('a run is named, noted, deleted and restored, and every window is told', async () => {
  await window.ask('runs.rename', { run, label: '最初の実行' })
  await window.ask('runs.note', { run, note: 'tanh' })
  expect(await list()).toMatchObject([{ run, name: basename(run), label: '最初の実行', note: 'tanh' }])
  expect(JSON.parse(await readFile(join(run, 'notes.json'), 'utf8'))).toMatchObject({ version: 1 })
  await window.ask('runs.rename', { run, label: '' })
  expect((await list())[0]).not.toHaveProperty('label')
  await window.ask('runs.delete', { run })
  expect(await list()).toEqual([])
  await expect(stat(run)).rejects.toThrow()
  await window.ask('runs.restore', { run })
  expect(await list()).toMatchObject([{ run, note: 'tanh' }])
  expect((await window.hears('runsChanged')).project).toBe(project)
})

test('what is no run, or is being trained, is not deleted', async () => {
  await expect(window.ask('runs.delete', { run: dirname(project) })).rejects.toThrow('not the folder of a run')
  await expect(window.ask('runs.delete', { run: join(run, '..', '..', 'x') })).rejects.toMatchObject({ defect: false })
  const lock = await lockRun(run)
  await expect(window.ask('runs.delete', { run })).rejects.toThrow('is being trained')
  await lock.release()
})

test('evaluations, and the samples behind them', async () => {
  const evaluation = await window.ask('evaluation.run', { run, split: 'validation' })
  expect(evaluation).toMatchObject({ of: { split: 'validation' }, count: 100 })
  expect(await window.ask('evaluation.saved', { run })).toEqual([evaluation])
  const samples = await window.ask('evaluation.samples', { run, split: 'validation' })
  const right = samples.truth.filter((truth, i) => truth === samples.prediction[i]).length
  expect(evaluation.classes?.accuracy).toBeCloseTo(right / 100)
})

test('ROC and precision–recall of each class, from the same samples', async () => {
  const asked = { run, split: 'validation' } as const
  const ranking = await window.ask('evaluation.ranking', asked)
  const { truth } = await window.ask('evaluation.samples', asked)
  expect(ranking.map(({ positives }) => positives)).toEqual([0, 1].map((k) => truth.filter((t) => t === k).length))
  for (const { auc, averagePrecision, roc } of ranking) {
    for (const area of [auc, averagePrecision]) expect(area).toBeGreaterThan(0)
    expect([roc.x.at(-1), roc.y.at(-1)]).toEqual([1, 1])
  }
})

test('a map of decisions agrees with single predictions', async () => {
  const [{ name }] = await window.ask('model.inputs', { run })
  const { values, width } = await window.ask('model.grid', { run, x: [-6, 6], y: [-3, 3], size: 3 })
  expect([values.length, width]).toEqual([18, 2])
  const { outputs } = await window.ask('model.predict', { run, inputs: { [name]: Float32Array.of(6, -3) } })
  expect(values[2 * 2]).toBeCloseTo(outputs[0].values[0], 5)
})

test('values of blocks, of a whole network and of one that is half built', async () => {
  const asked = { project, network: 'Main', sample: 0 }
  const { document } = await window.ask('projects.open', { path: project })
  const [network] = document.networks
  const fresh = await window.ask('model.values', asked)
  expect(Object.keys(fresh).sort()).toEqual(network.nodes.map(({ id }) => id).sort())
  const trained = await window.ask('model.values', { ...asked, run })
  expect(trained[network.nodes[1].id].values).toHaveLength(fresh[network.nodes[1].id].values.length)
  const edges = network.edges.slice(0, 2)
  await window.ask('projects.save', { path: project, document: { ...document, networks: [{ ...network, edges }] } })
  expect(Object.keys(await window.ask('model.values', asked))).toHaveLength(3)
  await window.ask('projects.save', { path: project, document })
  await expect(window.ask('model.values', { ...asked, sample: 99_999 })).rejects.toThrow('There is no sample')
})

test('an export as a folder, and as one ZIP file', async () => {
  const out = join(running.home, 'export')
  const { files, maxDifference } = await window.ask('export.run', { run, format: 'onnx', out })
  expect(maxDifference).toBeLessThan(1e-4)
  expect((await readdir(out)).sort()).toEqual(files.map((file) => basename(file)).sort())
  const zip = await window.ask('export.run', { run, format: 'onnx', out: `${out}.zip`, zip: true })
  expect((await readFile(zip.files[0])).subarray(0, 2).toString()).toBe('PK')
})
