// The cache of decoded pictures: made once, gone on with after a cancel, made anew where it cannot be used, kept small.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ImportCancelled, watchingImport } from '../import/listener.ts'
import { collectPictures } from '../pictures/collect.ts'
import { refusal } from '../testFiles.ts'
import { CacheEntry } from './entry.ts'
import { dataCacheFolder, keepCacheSmall } from './folder.ts'

const COUNT = 700
const shape = [1, 4, 4] as const
const names = Array.from({ length: COUNT }, (_, i) => `${i}.png`)
let home: string
let pictures: string

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'tsumiki-cache-'))
  pictures = path.join(home, 'pictures')
  vi.stubEnv('TSUMIKI_HOME', home)
  await writePictures()
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true, force: true })
})

test('pictures are decoded once; the second time they come from the cache', async () => {
  const first = await collect()
  expect(first.progress.at(-1)).toMatchObject({ done: COUNT, total: COUNT })
  const second = await collect()
  expect(second.progress).toEqual([])
  expect(second.bytes).toEqual(first.bytes)
  expect(first.bytes[16 * 300]).toBe(300 % 256)
  expect(second.notices).toEqual([])
})

test('a cancelled import goes on where it was, and gives the same bytes', async () => {
  const stop = new AbortController()
  await expect(
    watchingImport({ signal: stop.signal, onProgress: () => stop.abort() }, () =>
      collectPictures(pictures, names, shape, 'fit'),
    ),
  ).rejects.toThrow(ImportCancelled)
  const rest = await collect()
  expect(rest.progress[0].done).toBeGreaterThan(256)
  const whole = new Uint8Array(rest.bytes)
  await rm(dataCacheFolder(), { recursive: true })
  expect((await collect()).bytes).toEqual(whole)
})

test('a damaged cache, or one of another version, is made anew and said so', async () => {
  const { bytes } = await collect()
  const [file] = (await cached()).filter((name) => name.endsWith('.bytes'))
  const damaged = await readFile(file)
  damaged[100] ^= 1
  await writeFile(file, damaged)
  const mended = await collect()
  expect(mended.notices[0].en).toMatch(/damaged/)
  expect(mended.bytes).toEqual(bytes)
  const [meta] = (await cached()).filter((name) => name.endsWith('.json'))
  await writeFile(meta, (await readFile(meta, 'utf8')).replace('"version":1', '"version":0'))
  expect((await collect()).notices[0].en).toMatch(/another version/)
  await rm(file)
  expect((await collect()).notices[0].en).toMatch(/damaged or incomplete/)
})

test('who wants what another import is decoding waits for it and takes what it has made', async () => {
  const written = vi.spyOn(CacheEntry.prototype, 'write')
  const [first, second] = await Promise.all([collect(), collect()])
  expect(second.bytes).toEqual(first.bytes)
  expect((await cached()).map((name) => path.extname(name))).toEqual(['.bytes', '.json'])
  expect(written).toHaveBeenCalledTimes(Math.ceil(COUNT / 256))
  written.mockRestore()
})

test('a changed picture is read anew, and one that changes while it is read is told of', async () => {
  const { bytes } = await collect()
  await writePicture(3, 200)
  expect((await collect()).bytes[3 * 16]).toBe(200)
  expect(bytes[3 * 16]).toBe(3)
  await rm(dataCacheFolder(), { recursive: true })
  const touched = await watchingImport(
    { onProgress: () => void utimes(path.join(pictures, '5.png'), new Date(), new Date(2020, 1, 1)) },
    () => collectPictures(pictures, names, shape, 'fit'),
  )
  expect(touched.notices[0].en).toMatch(/1 file changed .* 5\.png/)
  expect((await collect()).progress.length).toBeGreaterThan(0)
})

test('a picture that is gone before it is read is named, with what to do', async () => {
  const text = await refusal(() => collectPictures(pictures, [...names.slice(0, 5), 'gone.png'], shape, 'fit'))
  expect(text.en).toMatch(/^'gone\.png' is not there, or not any more\. .* wait until that is done/)
  expect(text.ja).toContain('「gone.png」がありません')
})

test('where data takes more memory than it may, its rows are read from disk', async () => {
  const { bytes } = await collect()
  vi.stubEnv('TSUMIKI_DATA_MB', '0.005')
  const { bytes: none, stored } = await collectPictures(pictures, names, shape, 'fit')
  expect(none.length).toBe(0)
  const out = new Uint8Array(3 * 16)
  stored!.read(Int32Array.of(9, 2, 3, 699), 1, 3, out)
  expect(out).toEqual(Uint8Array.from([...row(bytes, 2), ...row(bytes, 3), ...row(bytes, 699)]))
})

test('the entry that was not used for longest is dropped', async () => {
  await collect()
  const old = path.basename((await cached())[0]).split('.')[0]
  await collectPictures(pictures, names, [3, 4, 4], 'fit')
  expect((await cached()).length).toBe(4)
  for (const file of (await cached()).filter((name) => name.includes(old)))
    await utimes(file, new Date(2020, 1, 1), new Date(2020, 1, 1))
  await keepCacheSmall('another', 40_000)
  const left = await cached()
  expect(left.length).toBe(2)
  expect(left.some((name) => name.includes(old))).toBe(false)
})

const row = (bytes: Uint8Array, index: number) => bytes.subarray(index * 16, index * 16 + 16)

async function cached(): Promise<string[]> {
  return (await readdir(dataCacheFolder())).sort().map((name) => path.join(dataCacheFolder(), name))
}

async function collect() {
  const progress: { done: number; total: number }[] = []
  const collected = await watchingImport({ onProgress: (each) => progress.push(each) }, () =>
    collectPictures(pictures, names, shape, 'fit'),
  )
  return { ...collected, progress }
}

async function writePictures() {
  await mkdir(pictures)
  for (let i = 0; i < COUNT; i++) await writePicture(i, i % 256)
}

async function writePicture(index: number, grey: number) {
  const png = new PNG({ width: 4, height: 4 })
  for (let i = 0; i < 64; i++) png.data[i] = i % 4 === 3 ? 255 : grey
  await writeFile(path.join(pictures, names[index]), PNG.sync.write(png))
}
