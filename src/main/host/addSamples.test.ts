// Samples are added to Tsumiki's own copies of data alone, under names that are free there, or not at all.
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pngOf } from '../data/testFiles.ts'
import { cookieOf, originOf, startTestHost, TestWindow } from './testing/client.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
})
afterAll(() => running.close())

const picture = (shade: number) => pngOf(9, 7, [shade, shade, 40])
let uploads = 0

async function upload(files: readonly string[], body: (i: number) => Uint8Array | string = picture): Promise<string> {
  const id = `upload${++uploads}`
  const origin = originOf(running.host)
  const headers = { cookie: await cookieOf(running.host), origin }
  for (const [i, file] of files.entries()) {
    const address = `${origin}/uploads/${id}/${file.split('/').map(encodeURIComponent).join('/')}`
    const sent = body(i) as Uint8Array<ArrayBuffer> | string
    expect((await fetch(address, { method: 'PUT', headers, body: sent })).status).toBe(204)
  }
  return id
}

const numbered = (folder: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${folder}/${String(i + 1).padStart(4, '0')}.png`)

async function projectOf(data: string, name: string): Promise<{ project: string; dataset: string }> {
  const { path: project, document } = await window.ask('projects.create', { template: 'mlp', name, data })
  return { project, dataset: document.datasets[0].name }
}

/** Pictures of two classes that came in as an upload; the folder of the first is written as a Mac writes it. */
async function kept(name: string, classes = ['が', 'ぎ']) {
  const files = classes.flatMap((each) => numbered(`${name}/${each}`, 6))
  const { path: folder } = await window.ask('files.keepUpload', { upload: await upload(files) })
  await rename(join(folder, classes[0]), join(folder, classes[0].normalize('NFD')))
  return { folder, ...(await projectOf(folder, name)) }
}

async function all(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map(({ name, parentPath }) => join(parentPath, name))
}

test('samples come after the present ones, a new class beside them, and the data is read again without a notice', async () => {
  const { folder, ...of } = await kept('shapes')
  expect((await window.ask('data.summary', of)).count).toBe(12)
  expect(await window.ask('data.sampleFolder', of)).toEqual({
    medium: 'picture',
    size: [7, 9],
    classes: [
      { name: 'が'.normalize('NFD'), count: 6 },
      { name: 'ぎ', count: 6 },
    ],
  })
  const before = await readFile(join(folder, 'ぎ', '0001.png'))
  await writeFile(join(folder, 'ぎ', '0040.PNG'), picture(9))
  const files = [...numbered('が', 2), ...numbered('ぎ', 1), ...numbered('ぐ', 5)]
  await window.ask('data.addSamples', { ...of, upload: await upload(files, (i) => picture(100 + i)) })
  expect(await readdir(folder)).toHaveLength(3)
  expect(await readdir(join(folder, 'が'.normalize('NFD')))).toEqual(expect.arrayContaining(['0007.png', '0008.png']))
  expect((await readdir(join(folder, 'ぎ'))).sort().slice(-2)).toEqual(['0040.PNG', '0041.png'])
  expect(await readFile(join(folder, 'ぎ', '0001.png'))).toEqual(before)
  const { count, balance } = await window.ask('data.summary', of)
  expect([count, balance?.length]).toEqual([21, 3])
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(window.told.filter(({ event }) => event === 'dataChanged')).toEqual([])
  await expect(window.ask('data.addSamples', { ...of, upload: `upload${uploads}` })).rejects.toThrow('did not arrive')
})

test('another window is told', async () => {
  const { folder: _, ...of } = await kept('told')
  const other = await TestWindow.open(running.host)
  await window.ask('data.addSamples', { ...of, upload: await upload(numbered('ぎ', 1)) })
  await other.hears('dataChanged', ({ project }) => project === of.project)
  other.close()
})

test('a folder within a folder grows, and is read again', async () => {
  const files = ['a', 'b'].flatMap((each) => numbered(`outer/inner/${each}`, 5))
  const { path: folder } = await window.ask('files.keepUpload', { upload: await upload(files) })
  const of = await projectOf(folder, 'nested')
  expect((await window.ask('data.summary', of)).count).toBe(10)
  await window.ask('data.addSamples', { ...of, upload: await upload(numbered('A', 1)) })
  expect((await window.ask('data.summary', of)).count).toBe(11)
  expect(await readdir(join(folder, 'inner', 'a'))).toContain('0006.png')
})

test("the user's own folders are left alone", async () => {
  const folder = join(running.home, '..', 'mine')
  for (const file of ['a', 'b'].flatMap((each) => numbered(each, 5))) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), picture(3))
  }
  const of = await projectOf(folder, 'mine')
  const before = await all(folder)
  expect(await window.ask('data.sampleFolder', of)).toBeNull()
  await expect(window.ask('data.addSamples', { ...of, upload: await upload(numbered('a', 1)) })).rejects.toMatchObject({
    defect: false,
  })
  expect(await all(folder)).toEqual(before)
  // A link in Tsumiki's folder leads to them all the same.
  const link = join(running.home, 'data', 'link')
  await symlink(folder, link)
  expect(await window.ask('data.sampleFolder', await projectOf(link, 'linked'))).toBeNull()
})

test('tables and drawn data are not added to', async () => {
  const { path: project, document } = await window.ask('projects.create', { template: 'lenet', name: 'drawn' })
  expect(await window.ask('data.sampleFolder', { project, dataset: document.datasets[0].name })).toBeNull()
})

test.each([
  { what: 'a file beside the classes', files: ['x.png'], reason: 'no folder of a class' },
  { what: 'folders in folders', files: ['ぎ/deep/x.png'], reason: 'no picture' },
  { what: 'a sound', files: ['ぎ/a.png', 'ぎ/x.wav'], reason: 'no picture' },
  { what: 'a hidden class', files: ['ぎ/a.png', '.x/a.png'], reason: 'no folder of a class' },
  { what: 'a class that is a link', files: ['ぎ/a.png', '外/a.png'], reason: 'link to another place' },
])('$what: refused, and nothing is added', async ({ files, reason }) => {
  const { folder, ...of } = await kept(`refused${uploads}`)
  await mkdir(join(running.home, '..', 'away'), { recursive: true })
  await symlink(join(running.home, '..', 'away'), join(folder, '外'))
  const before = await all(folder)
  await expect(window.ask('data.addSamples', { ...of, upload: await upload(files) })).rejects.toThrow(reason)
  expect(await all(folder)).toEqual(before)
  expect(await readdir(join(running.home, '..', 'away'))).toEqual([])
})
