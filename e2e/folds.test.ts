// Cross-validation from the editor's side: a run for each fold, one after the other; stopped in one, none goes on.
import { expect, onTestFinished, test } from 'vitest'
import { startTestHost, TestWindow } from '../src/main/host/testing/client.ts'
import { withFold } from '../src/shared/project/folds.ts'
import { foldRuns } from '../src/shared/training/foldRuns.ts'

const folds = 3

async function withFolds(epochs: number) {
  const running = await startTestHost()
  onTestFinished(() => running.close())
  const window = await TestWindow.open(running.host)
  const { path, document } = await window.ask('projects.create', { template: 'playground', name: 'folds' })
  const training = { ...document.training, epochs, threads: 1, device: 'cpu' as const }
  await window.ask('projects.save', { path, document: withFold({ ...document, training }, folds, 2) })
  return { window, path }
}

test('every fold is trained, whichever the project names', async () => {
  const { window, path } = await withFolds(1)
  await window.ask('training.start', { project: path, folds: true })
  await window.hears('jobEnded', ({ next }) => next === undefined)
  const ended = window.told.flatMap(({ event, told }) => (event === 'jobEnded' ? [told] : []))
  expect(ended).toHaveLength(folds)
  expect(ended.map(({ next }) => next).slice(0, -1)).toEqual(ended.slice(1).map(({ job }) => job))
  const runs = await window.ask('runs.list', { project: path })
  const of = foldRuns(runs[0].record!, runs)
  expect(of.map((run) => run?.record?.project.datasets[0].recipe.split.fold)).toEqual([1, 2, 3])
  expect(of.every((run) => run?.test?.accuracy !== undefined)).toBe(true)
})

test('stop ends the fold that trains, and no other begins', async () => {
  const { window, path } = await withFolds(100_000)
  const { job } = await window.ask('training.start', { project: path, folds: true })
  await window.hears('run', (told) => told.event.type === 'epoch')
  await window.ask('training.command', { job, command: 'stop' })
  expect((await window.hears('jobEnded')).next).toBeUndefined()
  expect(await window.ask('training.jobs', {})).toEqual([])
  expect(await window.ask('runs.list', { project: path })).toHaveLength(1)
})
