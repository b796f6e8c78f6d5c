// The same recipe and seed give the same bytes, of every kind of data and with any number of threads; another seed gives others.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DataSource } from '../../shared/data/document.ts'
import { prepare, suggest } from './index.ts'
import { pngOf, TestFolder } from './testFiles.ts'
import { fingerprintOf } from './testFingerprint.ts'

const cores = vi.hoisted(() => ({ count: 0 }))
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  availableParallelism: () => cores.count,
}))

const folder = new TestFolder()
/** From 400 on, threads decode. */
const pictures = 450

beforeAll(() => {
  cores.count = 2
  for (let i = 0; i < pictures; i++)
    folder.write(
      `pictures/${i % 3}/${i}.png`,
      pngOf(6, 5 + (i % 2), (x, y) => [(i * x) % 256, (i * y) % 256, i % 256]),
    )
  const rows = Array.from({ length: 120 }, (_, i) => `${i % 7 ? i / 3 : ''},${(i * 13) % 11},${'abc'[(i * 5) % 3]}`)
  folder.write('table.csv', `v,w,kind\n${rows.join('\n')}\n`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  folder.remove()
})

/** With a cache of its own, so that nothing comes from an earlier time. */
let times = 0
async function bytesOf(source: DataSource, seed: number, asked: Parameters<typeof suggest>[2] = {}): Promise<string> {
  const home = join(folder.path, `home-${++times}`)
  mkdirSync(home)
  vi.stubEnv('TSUMIKI_HOME', home)
  const { document } = await suggest(source, folder.path, asked)
  return fingerprintOf(await prepare(document, folder.path, seed))
}

const file = (path: string): DataSource => ({ kind: 'file', path })
const drawn = (generator: string): DataSource => ({ kind: 'generator', generator, count: 150, seed: 3 })

test.each<[string, DataSource, Parameters<typeof suggest>[2]]>([
  ['a table', file('table.csv'), { label: 'kind' }],
  ['windows', file('table.csv'), { label: 'w', series: { length: 5 } }],
  ['pictures', drawn('digits'), {}],
  ['sounds', drawn('tones'), {}],
  ['texts', drawn('opinions'), {}],
])('%s', async (_, source, asked) => {
  const first = await bytesOf(source, 1, asked)
  expect(await bytesOf(source, 1, asked)).toBe(first)
  // Windows are split by time.
  if (!asked?.series) expect(await bytesOf(source, 2, asked)).not.toBe(first)
})

test('pictures that are decoded by one thread and by three', async () => {
  const prints: string[] = []
  for (const count of [1, 3]) {
    cores.count = count
    prints.push(await bytesOf(file('pictures'), 1))
  }
  expect(new Set(prints).size).toBe(1)
})
