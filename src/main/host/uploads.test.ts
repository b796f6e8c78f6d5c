// Uploads: into a folder of their own and nowhere else, then beside the project; and the file browser.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, originOf, startTestHost, TestWindow } from './testing/client.ts'
import { uploadSegments } from './uploadPath.ts'

let running: Awaited<ReturnType<typeof startTestHost>>
let window: TestWindow
beforeAll(async () => {
  running = await startTestHost()
  window = await TestWindow.open(running.host)
})
afterAll(() => running.close())

async function put(path: string, body: string): Promise<number> {
  const origin = originOf(running.host)
  const headers = { cookie: await cookieOf(running.host), origin }
  return (await fetch(`${origin}/uploads/${path}`, { method: 'PUT', body, headers })).status
}

test('a file comes to lie beside its project, under a name that is free', async () => {
  const { path: project } = await window.ask('projects.create', { name: '花' })
  for (const number of ['', ' 2']) {
    expect(await put(`abc/${encodeURIComponent('データ.csv')}`, `a,b\n1,2${number}\n`)).toBe(204)
    const { path } = await window.ask('files.keepUpload', { upload: 'abc', project })
    expect(path).toBe(join(running.home, '花.data', `データ${number}.csv`))
    expect(await readFile(path, 'utf8')).toBe(`a,b\n1,2${number}\n`)
  }
  await expect(window.ask('files.keepUpload', { upload: 'abc', project })).rejects.toThrow('did not arrive')
})

test('a folder stays one, and several things get one', async () => {
  await put('one/pets/cat/1.png', 'x')
  await put('one/pets/dog/1.png', 'x')
  const { path } = await window.ask('files.keepUpload', { upload: 'one' })
  expect(path).toBe(join(running.home, 'data', 'pets'))
  expect((await readdir(path)).sort()).toEqual(['cat', 'dog'])
  await put('two/images-idx3-ubyte', 'x')
  await put('two/labels-idx1-ubyte', 'x')
  const both = await window.ask('files.keepUpload', { upload: 'two' })
  expect((await readdir(both.path)).sort()).toEqual(['images-idx3-ubyte', 'labels-idx1-ubyte'])
})

test.each(['..', '%2e%2e', '..%2f..%2fx', 'a%5c..%5cb', 'C%3ax', 'nul', 'con.txt', 'a%00', 'dot.', '%ff', ''])(
  'the name %j leads nowhere',
  (name) => {
    expect(uploadSegments(`id/${name}`)).toBeUndefined()
    expect(uploadSegments(`id/folder/${name}/a.csv`)).toBeUndefined()
  },
)

test('what is refused is said in both languages, with what to do', async () => {
  const origin = originOf(running.host)
  const headers = { cookie: await cookieOf(running.host), origin }
  const response = await fetch(`${origin}/uploads/id/con.txt`, { method: 'PUT', body: 'x'.repeat(1e6), headers })
  expect(await response.json()).toEqual({
    en: expect.stringContaining('Rename it'),
    ja: expect.stringContaining('名前'),
  })
})

test('such a request is refused', async () => {
  expect(await put('id/..%2f..%2fescaped.tsumiki', 'x')).toBe(400)
  expect(await put('id', 'x')).toBe(400)
  expect(await readdir(join(running.home, '..'))).not.toContain('escaped.tsumiki')
})

test('folders are shown without what is hidden, and remembered', async () => {
  const { entries, parent, places } = await window.ask('files.list', { path: running.home })
  expect(entries.map(({ name, kind }) => [name, kind])).toContainEqual(['花.tsumiki', 'file'])
  expect(entries.every(({ name }) => !name.startsWith('.'))).toBe(true)
  expect(places.map(({ path }) => path)).toContain(running.home)
  await window.ask('files.addPlace', { path: parent! })
  const data = join(running.home, 'data')
  await window.ask('files.list', { path: data })
  const again = await window.ask('files.list', {})
  expect(again.path).toBe(data)
  expect(again.places.map(({ path }) => path)).toContain(parent)
  await expect(window.ask('files.list', { path: join(running.home, 'none') })).rejects.toMatchObject({ defect: false })
})
