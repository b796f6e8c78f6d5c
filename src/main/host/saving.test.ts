// Projects that cannot be saved as usual: written by somebody else, read-only, gone with their folder.
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { serialiseProject } from '../../shared/project/serialise.ts'
import { startTestHost, TestWindow } from './testing/client.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
})
afterAll(() => running.close())

const withEpochs = (document: ProjectDocument, epochs: number): ProjectDocument => ({
  ...document,
  training: { ...document.training, epochs },
})

/** In a folder of its own. */
async function project(name: string) {
  const made = await window.ask('projects.create', { name })
  const folder = join(running.home, '..', name)
  await mkdir(folder)
  const to = join(folder, `${name}.tsumiki`)
  return { folder, ...(await window.ask('projects.saveAs', { path: made.path, to, document: made.document })) }
}

async function saved(path: string, document: ProjectDocument, ...known: string[]): Promise<string> {
  const answer = await window.ask('projects.save', { path, document, known })
  if (!('version' in answer)) throw new Error('somebody else had written the file')
  return answer.version
}

test('a file that another program wrote is told of, and not written over before the user knows', async () => {
  const { path, document, version } = await project('theirs')
  const mine = await saved(path, withEpochs(document, 3), version)
  await writeFile(path, serialiseProject(withEpochs(document, 5)))
  const { found } = await window.hears('projectChangedOnDisk', (told) => told.path === path)
  expect(found.document?.training.epochs).toBe(5)
  const refused = await window.ask('projects.save', { path, document: withEpochs(document, 4), known: [version, mine] })
  expect(refused).toEqual({ changed: found })
  expect(await readFile(path, 'utf8')).toContain('"epochs": 5')
  // Nothing is lost if the window is closed now.
  const again = await window.ask('projects.open', { path })
  expect(again.document.training.epochs).toBe(5)
  expect(again.recovered?.document.training.epochs).toBe(4)
  await saved(path, withEpochs(document, 4), found.version)
  expect(await readFile(path, 'utf8')).toContain('"epochs": 4')
  expect(await window.ask('projects.open', { path })).not.toHaveProperty('recovered')
})

test('what Tsumiki itself writes is no news, and a file written by hand in another form neither', async () => {
  const { path, document, version } = await project('own')
  await saved(path, withEpochs(document, 3), version)
  await writeFile(path, JSON.stringify(withEpochs(document, 3)))
  const opened = await window.ask('projects.open', { path })
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(window.told.filter(({ event, told }) => event === 'projectChangedOnDisk' && told.path === path)).toEqual([])
  await saved(path, withEpochs(document, 6), opened.version)
})

test('a file that became unreadable for Tsumiki is told of with the reason', async () => {
  const { path, document, version } = await project('broken')
  await writeFile(path, '{ "format": "tsumiki", ')
  const answer = await window.ask('projects.save', { path, document: withEpochs(document, 2), known: [version] })
  expect('changed' in answer && answer.changed.problem?.ja).toBeTruthy()
  expect(await readFile(path, 'utf8')).toBe('{ "format": "tsumiki", ')
})

test('a read-only file stays as it is; the work is kept, offered at the next opening, and forgotten when discarded', async () => {
  const { path, document, version } = await project('locked')
  const before = await readFile(path, 'utf8')
  await chmod(path, 0o444)
  await expect(saved(path, withEpochs(document, 9), version)).rejects.toThrow('Your work is kept')
  expect(await readFile(path, 'utf8')).toBe(before)
  const { recovered } = await window.ask('projects.open', { path })
  expect(recovered?.document.training.epochs).toBe(9)
  expect(Date.now() - Date.parse(recovered!.kept)).toBeLessThan(60_000)
  await window.ask('projects.discardRecovered', { path })
  expect(await window.ask('projects.open', { path })).not.toHaveProperty('recovered')
})

test('a folder that is gone refuses, and takes the work when it is back', async () => {
  const { folder, path, document, version } = await project('away')
  await rename(folder, `${folder} elsewhere`)
  await expect(saved(path, withEpochs(document, 7), version)).rejects.toThrow('does not exist')
  await rename(`${folder} elsewhere`, folder)
  expect((await window.ask('projects.open', { path })).recovered?.document.training.epochs).toBe(7)
  await saved(path, withEpochs(document, 7), version)
  expect(await window.ask('projects.open', { path })).not.toHaveProperty('recovered')
})

test('work that could not be saved goes elsewhere, and is no longer offered', async () => {
  const { folder, path, document, version } = await project('moving')
  await chmod(path, 0o444)
  await expect(saved(path, withEpochs(document, 8), version)).rejects.toThrow('no permission')
  const copy = await window.ask('projects.saveAs', {
    path,
    to: join(folder, 'copy.tsumiki'),
    document: withEpochs(document, 8),
  })
  expect(copy.document.training.epochs).toBe(8)
  expect(await window.ask('projects.open', { path })).not.toHaveProperty('recovered')
})

test('where nothing can be kept either, that is said', async () => {
  const { path, document, version } = await project('nowhere')
  await chmod(path, 0o444)
  const recovery = join(running.home, '.settings', 'recovery')
  await rm(recovery, { recursive: true, force: true })
  await writeFile(recovery, 'a file where the folder should be')
  await expect(saved(path, withEpochs(document, 8), version)).rejects.toThrow('only in this window')
  await rm(recovery)
  expect(await readdir(join(running.home, '.settings'))).not.toContain('recovery')
})

test('a damaged copy of kept work never keeps a project from opening', async () => {
  const { path, document, version } = await project('damaged')
  await chmod(path, 0o444)
  await expect(saved(path, withEpochs(document, 8), version)).rejects.toThrow()
  const recovery = join(running.home, '.settings', 'recovery')
  for (const name of await readdir(recovery)) await writeFile(join(recovery, name), '{')
  expect(await window.ask('projects.open', { path })).not.toHaveProperty('recovered')
})

test('saving over another project keeps that one beside it, with its runs, and only where it was agreed', async () => {
  const { path, document } = await window.ask('projects.create', { name: 'mine' })
  const { path: to } = await window.ask('projects.create', { name: 'replaceable' })
  const theirs = await readFile(to, 'utf8')
  await mkdir(to.replace('.tsumiki', '.runs'))
  await expect(window.ask('projects.saveAs', { path, to, document })).rejects.toThrow('exists already')
  const { replaced } = await window.ask('projects.saveAs', { path, to, document, replace: true })
  expect(replaced).toBe(to.replace('replaceable', 'replaceable (replaced)'))
  expect(await readFile(replaced!, 'utf8')).toBe(theirs)
  expect(await readFile(to, 'utf8')).not.toBe(theirs)
  expect(existsSync(replaced!.replace('.tsumiki', '.runs'))).toBe(true)
  expect(existsSync(to.replace('.tsumiki', '.runs'))).toBe(false)
})
