// Whole runs on a small generated dataset: paused, stopped early, diverging, and kept on disk.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matrixOf } from '../../shared/evaluation/confusionEpochs.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { learningLayers } from '../../shared/training/lens.ts'
import type { RunEvent } from '../../shared/training/run.ts'
import { createProject } from '../projects/create.ts'
import { loadCheckpoint } from '../runs/checkpoint.ts'
import { confusionHistory } from '../runs/confusions.ts'
import { looks } from '../runs/looks.ts'
import { readMetrics } from '../runs/metrics.ts'
import { readRun } from '../runs/record.ts'
import { Control } from './control.ts'
import { train } from './train.ts'

let folder: string
let playground: ProjectDocument
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-train-'))
  playground = await createProject({ template: 'playground', name: 'p' })
})
afterAll(() => rm(folder, { recursive: true }))

interface Told {
  events: RunEvent[]
  run: string
}

async function trained(
  project: ProjectDocument,
  epochs: number,
  control = new Control(),
  tell = (_: RunEvent) => {},
): Promise<Told> {
  const events: RunEvent[] = []
  const settings = { epochs, threads: 1 }
  await train({ projectPath: join(folder, 'p.tsumiki'), project, settings }, control, (event) => {
    events.push(event)
    tell(event)
  })
  return { events, run: runOf(events) }
}

const runOf = (events: RunEvent[]) => events.flatMap((event) => (event.type === 'started' ? [event.run] : []))[0]
const finishOf = ({ events }: Told) => events.flatMap((event) => (event.type === 'finished' ? [event] : []))[0]

test('a run leaves its curve, its best and last weights, its record and its evaluation', async () => {
  const told = await trained(playground, 3)
  const { record, reason, test } = finishOf(told)
  expect(reason).toBe('epochs')
  expect((await readMetrics(told.run)).map(({ epoch }) => epoch)).toEqual([1, 2, 3])
  expect((await loadCheckpoint(told.run))?.progress.position).toMatchObject({ epoch: 4, globalStep: 150 })
  expect(await readRun(told.run)).toMatchObject({ status: { state: 'finished' }, epochs: 3, best: record.best })
  expect(JSON.parse(await readFile(join(told.run, 'evaluation.json'), 'utf8')).evaluations).toEqual([test])
})

test('the confusion matrix of every epoch is kept, and belongs to the accuracy of that epoch', async () => {
  const { run } = await trained(playground, 3)
  const { names, epochs } = await confusionHistory(run)
  const accuracies = epochs.map((epoch) => {
    const matrix = matrixOf(epoch, names.length)
    return (matrix[0][0] + matrix[1][1]) / matrix.flat().reduce((sum, count) => sum + count)
  })
  expect(accuracies).toEqual((await readMetrics(run)).map(({ validation }) => validation?.accuracy))
  await train({ resume: run, settings: { epochs: 5 } }, new Control(), () => {})
  expect((await confusionHistory(run)).epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5])
})

test('the lens looks into every layer, at the beginning, at the end and not often in between', async () => {
  const told = await trained(playground, 3)
  const { run, events } = told
  const seen = events.flatMap((event) => (event.type === 'look' ? [event.look] : []))
  expect(seen).toEqual(await looks.read(run))
  expect(seen.at(-1)).toMatchObject({ epoch: 3, at: 3 })
  // Two seconds lie between the others.
  expect(seen.length).toBeLessThanOrEqual(2 + finishOf(told).record.elapsedSeconds / 2)
  const { at, layers } = seen[0]
  expect(at).toBeLessThan(1)
  for (const { gradient } of learningLayers(seen[0])) expect(gradient.mean).toBeGreaterThan(0)
  for (const { activation } of layers) expect(activation.quantiles).toHaveLength(5)
  expect(learningLayers(seen[0]).length).toBeGreaterThan(1)
})

async function whenPaused(run: string): Promise<void> {
  const state = async () => JSON.parse(await readFile(join(run, 'run.json'), 'utf8')).status.state
  while ((await state()) !== 'paused') await wait(20)
}

test('paused in between, a run ends with the same numbers', async () => {
  const whole = await trained(playground, 6)
  const control = new Control()
  let run = ''
  let paused = 0
  const began = performance.now()
  const told = await trained(playground, 6, control, (event) => {
    if (event.type === 'started') run = event.run
    if (event.type !== 'epoch' || event.record.epoch !== 2) return
    control.command({ type: 'pause' })
    void whenPaused(run).then(async () => {
      const since = performance.now()
      await wait(300)
      paused = (performance.now() - since) / 1000
      control.command({ type: 'resume' })
    })
  })
  expect(paused).toBeGreaterThan(0)
  expect(await readMetrics(told.run)).toEqual(await readMetrics(whole.run))
  expect((await loadCheckpoint(told.run))?.weights).toEqual((await loadCheckpoint(whole.run))?.weights)
  const lasted = (performance.now() - began) / 1000
  expect(finishOf(told).record.elapsedSeconds).toBeLessThan(lasted - paused + 0.05)
})

test('early stopping ends a run, and it does not go on when it is continued', async () => {
  const impatient: ProjectDocument = {
    ...playground,
    optimizers: [{ ...playground.optimizers[0], properties: { learningRate: 1e-9 } }],
    training: { ...playground.training, earlyStopping: { type: 'bestMetric', epochs: 2 } },
  }
  const told = await trained(impatient, 50)
  expect(finishOf(told).reason).toBe('earlyStopping')
  expect(finishOf(told).record.epochs).toBe(3)
  const again: RunEvent[] = []
  await train({ resume: told.run, settings: {} }, new Control(), (event) => again.push(event))
  expect(again.map(({ type }) => type)).toEqual(['started', 'finished'])
})

test('a loss that is no number stops the run with what to try, and the best weights stay', async () => {
  const wild = await createProject({ template: 'regression-mlp', name: 'p' })
  const project = { ...wild, optimizers: [{ ...wild.optimizers[0], type: 'sgd', properties: { learningRate: 1e6 } }] }
  const events: RunEvent[] = []
  const run = train(
    { projectPath: join(folder, 'p.tsumiki'), project, settings: { threads: 1 } },
    new Control(),
    (event) => events.push(event),
  )
  await expect(run).rejects.toThrow(/loss became .* learning rate 10 times smaller/)
  expect((await readRun(runOf(events))).status).toMatchObject({
    state: 'failed',
    text: { ja: expect.stringContaining('学習率') },
  })
})
