// Projects over the socket: made, opened, saved and never broken, also from two windows at once.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestHost, TestWindow } from './testing/client.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
})
afterAll(() => running.close())

test('samples are there, and a project of one is written under a name that is free', async () => {
  const samples = await window.ask('projects.samples', {})
  expect(samples.map(({ name }) => name)).toContain('lenet')
  const first = await window.ask('projects.create', { template: 'lenet', name: '数字: 1/2' })
  const second = await window.ask('projects.create', { template: 'lenet', name: '数字: 1/2' })
  expect(first.path).toBe(join(running.home, '数字_ 1_2.tsumiki'))
  expect(second.path).toBe(join(running.home, '数字_ 1_2 2.tsumiki'))
  const recent = await window.ask('projects.recent', {})
  expect(recent.map(({ path, missing }) => [path, missing])).toEqual([
    [second.path, false],
    [first.path, false],
  ])
  await window.ask('projects.forget', { path: first.path })
  expect(await window.ask('projects.recent', {})).toHaveLength(1)
})

test('an empty project has one network with an Input, and opens', async () => {
  const { path } = await window.ask('projects.create', { name: 'empty' })
  const { document } = await window.ask('projects.open', { path })
  expect(document.networks).toMatchObject([{ name: 'Main', nodes: [{ type: 'input' }] }])
})

test('what one window saves, the others are told', async () => {
  const other = await TestWindow.open(running.host)
  const { path, document, openElsewhere } = await window.ask('projects.create', { name: 'shared' })
  expect(openElsewhere).toBe(false)
  expect((await other.ask('projects.open', { path })).openElsewhere).toBe(true)
  const training = { ...document.training, epochs: 7 }
  await other.ask('projects.save', { path, document: { ...document, training } })
  expect((await window.hears('projectSaved')).document.training.epochs).toBe(7)
  expect(other.told.filter(({ event }) => event === 'projectSaved')).toEqual([])
  expect(window.told).toContainEqual({ event: 'projectWindows', told: { path, windows: 2 } })
  const heard = window.told.length
  other.close()
  await window.hears('projectWindows', (told) => window.told.length > heard && told.windows === 1)
})

test('what could not be read again is refused, and the file stays as it was', async () => {
  const { path, document } = await window.ask('projects.create', { name: 'safe' })
  const before = await readFile(path, 'utf8')
  const broken = { ...document, networks: 'none' } as never
  await expect(window.ask('projects.save', { path, document: broken })).rejects.toMatchObject({ defect: false })
  const elsewhere = path.replace('.tsumiki', '.bashrc')
  await expect(window.ask('projects.save', { path: elsewhere, document })).rejects.toThrow('.tsumiki')
  expect(await readFile(path, 'utf8')).toBe(before)
  await expect(stat(elsewhere)).rejects.toThrow()
})

test('a copy elsewhere finds the data where it is, and writes over nothing', async () => {
  const { path, document } = await window.ask('projects.create', { name: 'moved', template: 'mlp' })
  const source = { kind: 'file' as const, path: 'moved.data/a.csv' }
  const withFile = { ...document, datasets: [{ ...document.datasets[0], source }] }
  const to = join(running.home, '..', 'copy.tsumiki')
  const copy = await window.ask('projects.saveAs', { path, to, document: withFile })
  expect(copy.document.datasets[0].source).toEqual({ kind: 'file', path: 'Tsumiki/moved.data/a.csv' })
  await expect(window.ask('projects.saveAs', { path, to, document: withFile })).rejects.toThrow('exists already')
})

test('settings are kept, and told to the other windows', async () => {
  const other = await TestWindow.open(running.host)
  await window.ask('settings.change', { language: 'ja' })
  expect(await other.hears('settings')).toEqual({
    language: 'ja',
    theme: 'system',
    wheel: 'zoom',
    dataMemoryMegabytes: 0,
  })
  expect((await other.ask('engine.info', {})).settings.language).toBe('ja')
  other.close()
})
