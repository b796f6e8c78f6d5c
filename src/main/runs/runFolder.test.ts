// Run folders: unique names, records with their version, metrics that survive a kill, runs found by few letters.
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { EpochRecord, RunRecord } from '../../shared/training/run.ts'
import { loadEvaluations, saveEvaluation } from './evaluationFile.ts'
import { findRun, listRuns } from './find.ts'
import { lockRun } from './lock.ts'
import { appendLog, readLog } from './log.ts'
import { appendMetrics, readMetrics, truncateMetrics } from './metrics.ts'
import { RUN_VERSION, readRun, writeRun } from './record.ts'
import { createRun, runName, runsFolder } from './runFolder.ts'
import { deleteRun, emptyTrash, restoreRun } from './trash.ts'
import * as words from './words.ts'

let folder: string
let project: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-runs-'))
  project = join(folder, 'digits.tsumiki')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const record = {
  format: 'tsumiki-run',
  version: RUN_VERSION,
  project: {
    format: 'tsumiki',
    version: 1,
    name: '数字',
    networks: [],
    datasets: [],
    optimizers: [],
    training: { epochs: 1, batchSize: 1, seed: 1 },
  },
  status: { state: 'finished' },
  epochs: 0,
} as unknown as RunRecord
const epoch = (n: number): EpochRecord => ({
  epoch: n,
  training: { loss: 1 / n },
  learningRate: 0.1,
})

test('a run lies beside its project, named by time and two words', async () => {
  expect(runName(new Date(2026, 10, 1, 8, 5, 3), 'brave-otter')).toBe('2026-11-01_08-05-03-brave-otter')
  const run = await createRun(project, record)
  expect(run.startsWith(join(folder, 'digits.runs', '20'))).toBe(true)
  expect(basename(run)).toMatch(/^\d{4}(-\d\d){2}_\d\d(-\d\d){2}-[a-z]+-[a-z]+$/)
  expect(await readRun(run)).toEqual(record)
})

test('many runs at once have folders of their own, though the words are the same', async () => {
  let calls = 0
  vi.spyOn(words, 'twoWords').mockImplementation(() => `brave-otter${Math.floor(calls++ / 3)}`)
  const runs = await Promise.all(Array.from({ length: 10 }, () => createRun(project, record)))
  expect(new Set(runs).size).toBe(10)
})

test('a run that cannot be read says why', async () => {
  await expect(readRun(folder)).rejects.toThrow('no run.json')
  const run = await createRun(project, record)
  await writeRun(run, { ...record, version: RUN_VERSION + 1 })
  await expect(readRun(run)).rejects.toThrow('newer Tsumiki')
  for (const broken of [
    '',
    '{',
    'null',
    '[]',
    '7',
    '{"format":"tsumiki-run"}',
    '{"format":"tsumiki-run","version":1}',
  ]) {
    await writeFile(join(run, 'run.json'), broken)
    await expect(readRun(run), broken).rejects.toThrow('damaged')
  }
})

test('a run that says it is running, and has no process, was interrupted', async () => {
  const run = await createRun(project, { ...record, status: { state: 'running', pid: process.pid } })
  expect((await readRun(run)).status).toEqual({ state: 'interrupted' })
  const lock = await lockRun(run)
  expect((await readRun(run)).status).toEqual({ state: 'running', pid: process.pid })
  await lock.release()
})

test('metrics are lines; a torn last one is left out, and cut off before the run goes on', async () => {
  expect(await readMetrics(folder)).toEqual([])
  await appendMetrics(folder, epoch(1), epoch(2))
  await appendMetrics(folder, epoch(3))
  await appendFile(join(folder, 'metrics.jsonl'), '{"epoch":4,"trai')
  expect(await readMetrics(folder)).toEqual([1, 2, 3].map(epoch))
  await truncateMetrics(folder, 2)
  await appendMetrics(folder, epoch(3))
  expect(await readMetrics(folder)).toEqual([1, 2, 3].map(epoch))
  expect((await readFile(join(folder, 'metrics.jsonl'), 'utf8')).split('\n')).toHaveLength(4)
  await truncateMetrics(folder, 0)
  expect(await readMetrics(folder)).toEqual([])
})

test('the log has a line with its time for each event', async () => {
  await appendLog(folder, { en: 'started', ja: '開始' })
  await appendLog(folder, { en: 'finished', ja: '終了' })
  expect((await readLog(folder)).map(({ text }) => text.ja)).toEqual(['開始', '終了'])
  expect(await readFile(join(folder, 'log.txt'), 'utf8')).toMatch(/^\d{4}-\S+Z started\n\d{4}-\S+Z finished\n$/)
})

test('evaluations of a run are kept by what was evaluated', async () => {
  expect(await loadEvaluations(folder)).toEqual([])
  const first: Evaluation = { of: { split: 'test' }, count: 10, loss: 0.5 }
  const other: Evaluation = { of: { file: 'new.csv' }, count: 3 }
  for (const evaluation of [first, other, { ...first, loss: 0.25 }]) await saveEvaluation(folder, evaluation)
  expect(await loadEvaluations(folder)).toEqual([other, { ...first, loss: 0.25 }])
  await writeFile(join(folder, 'evaluation.json'), '{"format":')
  await expect(loadEvaluations(folder)).rejects.toThrow(UserError)
})

test('runs are listed in order, the broken ones with their problem', async () => {
  expect(await listRuns(project)).toEqual([])
  const run = await createRun(project, record)
  await mkdir(join(runsFolder(project), '1999-01-01_00-00-00-old-one'))
  await writeFile(join(runsFolder(project), 'notes.txt'), 'not a run')
  const [broken, whole, ...more] = await listRuns(project)
  expect(broken).toMatchObject({
    name: '1999-01-01_00-00-00-old-one',
    problem: { ja: expect.stringContaining('実行') },
  })
  expect(whole).toEqual({ folder: run, name: basename(run), record })
  expect(more).toEqual([])
})

test('runs of one second are listed in the order in which they began, whatever their words', async () => {
  for (const [ms, words] of [
    ['250', 'neat-owl'],
    ['900', 'lucky-monkey'],
    ['400', 'brave-bear'],
  ]) {
    const name = `2026-11-21_10-31-38-${words}`
    await mkdir(join(runsFolder(project), name), { recursive: true })
    await writeRun(join(runsFolder(project), name), { ...record, created: `2026-11-21T01:31:38.${ms}Z` })
  }
  const listed = await listRuns(project)
  expect(listed.map((run) => run.name.slice(20))).toEqual(['neat-owl', 'brave-bear', 'lucky-monkey'])
})

test('a run is found by path, by name, by the beginning of its name or of its words', async () => {
  const names = ['2026-11-21_08-15-03-brave-otter', '2026-11-21_09-00-00-brave-bear', '2026-12-01_10-00-00-calm-cow']
  for (const name of names) {
    await mkdir(join(runsFolder(project), name), { recursive: true })
    await writeRun(join(runsFolder(project), name), record)
  }
  const [otter, , cow] = names.map((name) => join(runsFolder(project), name))
  expect(await findRun(otter)).toBe(otter)
  expect(await findRun(`${otter}/`, 'elsewhere/x.tsumiki')).toBe(otter)
  expect(await findRun(basename(otter), project)).toBe(otter)
  expect(await findRun('2026-12', project)).toBe(cow)
  expect(await findRun('calm', project)).toBe(cow)
  expect(await findRun(join(runsFolder(project), 'brave-o'))).toBe(otter)
  await expect(findRun('brave', project)).rejects.toThrow('fits 2 runs: 2026-11-21_08-15-03-brave-otter, 2026')
  await expect(findRun('red', project)).rejects.toThrow("no run 'red'")
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  await expect(findRun('red')).rejects.toThrow("no run 'red'")
  expect(await readdir(folder)).toEqual(['digits.runs'])
})

test('a deleted run comes back within 30 days, and is gone for good after them', async () => {
  const [run, other] = [await createRun(project, record), await createRun(project, record)]
  const day = 86_400_000
  await deleteRun(run)
  await emptyTrash(project, Date.now() + 29 * day)
  await restoreRun(run)
  expect((await listRuns(project)).map(({ folder }) => folder).sort()).toEqual([run, other].sort())
  await deleteRun(run)
  await emptyTrash(project, Date.now() + 31 * day)
  await expect(restoreRun(run)).rejects.toThrow(UserError)
  expect((await listRuns(project)).map(({ folder }) => folder)).toEqual([other])
})
