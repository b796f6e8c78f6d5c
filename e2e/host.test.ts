// Training from the editor's side: begun over the socket, gone on with while no window is there, stopped with the engine.
import { expect, onTestFinished, test } from 'vitest'
import { startTestHost, TestWindow } from '../src/main/host/testing/client.ts'
import { readRun } from '../src/main/runs/record.ts'

async function withProject(epochs: number) {
  const running = await startTestHost()
  onTestFinished(() => running.close())
  const window = await TestWindow.open(running.host)
  const { path, document } = await window.ask('projects.create', { template: 'playground', name: 'training' })
  await window.ask('projects.save', { path, document: { ...document, training: { ...document.training, epochs } } })
  return { ...running, window, path }
}

test('a training is told to every window until it has finished', async () => {
  const { host, window, path } = await withProject(2)
  const other = await TestWindow.open(host)
  const { job } = await window.ask('training.start', { project: path })
  await expect(window.ask('training.start', { project: path })).rejects.toThrow('already')
  for (const each of [window, other]) {
    const { event } = await each.hears('run', (told) => told.event.type === 'finished')
    expect(event).toMatchObject({ reason: 'epochs', test: { count: 100 } })
    expect(await each.hears('jobEnded')).not.toHaveProperty('problem')
  }
  const [summary] = await window.ask('runs.list', { project: path })
  expect(summary.record?.status).toEqual({ state: 'finished' })
  expect((await window.ask('runs.history', { run: summary.run })).epochs).toHaveLength(2)
  expect(window.told.every(({ event, told }) => event !== 'run' || told.job === job)).toBe(true)
})

test('a window that is loaded again finds the training, pauses it, goes on and stops it', async () => {
  const { host, window, path } = await withProject(100_000)
  await window.ask('training.start', { project: path })
  const { run } = await window.hears('run', (told) => told.event.type === 'epoch')
  window.close()
  const again = await TestWindow.open(host)
  const [running] = await again.ask('training.jobs', {})
  expect(running).toMatchObject({ project: path, run, paused: false, started: { type: 'started' } })
  await again.ask('training.command', { job: running.job, command: 'pause' })
  expect((await again.ask('training.jobs', {}))[0].paused).toBe(true)
  await again.ask('training.command', { job: running.job, command: 'resume' })
  await again.ask('training.command', { job: running.job, command: 'stop' })
  await again.hears('jobEnded')
  expect((await readRun(run!)).status).toEqual({ state: 'stopped' })
  const { epochs } = await again.ask('runs.history', { run: run! })
  await again.ask('training.continue', { run: run!, epochs: epochs.length + 2 })
  await again.hears('run', (told) => told.event.type === 'finished' && told.event.reason === 'epochs')
  expect((await again.ask('runs.history', { run: run! })).epochs).toHaveLength(epochs.length + 2)
})

test('the engine ends with what is being trained saved', async () => {
  const { host, window, path } = await withProject(100_000)
  await window.ask('training.start', { project: path })
  const { run } = await window.hears('run', (told) => told.event.type === 'epoch')
  await host.close()
  expect((await readRun(run!)).status).toEqual({ state: 'stopped' })
})

test('what keeps a project from training is said, without a run', async () => {
  const { window, path } = await withProject(1)
  const { document } = await window.ask('projects.open', { path })
  const [network] = document.networks
  await window.ask('projects.save', { path, document: { ...document, networks: [{ ...network, edges: [] }] } })
  await window.ask('training.start', { project: path })
  expect((await window.hears('jobEnded')).problem?.ja).toBeTruthy()
  expect(await window.ask('runs.list', { project: path })).toEqual([])
})
