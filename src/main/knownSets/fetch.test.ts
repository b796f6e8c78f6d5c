// Fetching well-known sets from a server on this machine: whole, broken off, changed on the way, and not reachable.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { prepare } from '../data/index.ts'
import { cifarToIdx } from './cifar.ts'
import { fetchSet, findSet, isPresent } from './fetch.ts'
import type { KnownSet } from './known.ts'
import { SetServer } from './testing/setServer.ts'

let server: SetServer
let home: string
let files: Record<string, Uint8Array>

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tsumiki-sets-'))
  server = await new SetServer((path) => files[path.split('/').at(-1)!]).open()
  vi.stubEnv('TSUMIKI_HOME', home)
  vi.stubEnv('TSUMIKI_DATASETS_URL', server.address)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await rm(home, { recursive: true, force: true })
})

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

/** `count` records of CIFAR in an archive with one file. */
function cifar(count: number): Uint8Array {
  const records = Uint8Array.from({ length: count * 3073 }, (_, i) => (i % 3073 === 0 ? (i / 3073) % 10 : i % 251))
  const header = Buffer.alloc(512)
  header.write('cifar-10-batches-bin/data_batch_1.bin')
  header.write(`${records.length.toString(8).padStart(11, '0')}\0`, 124)
  const filled = Buffer.alloc(Math.ceil(records.length / 512) * 512)
  filled.set(records)
  return gzipSync(Buffer.concat([header, filled, Buffer.alloc(1024)]))
}

function setOf(archive: Uint8Array): KnownSet {
  files = { 'cifar-10-binary.tar.gz': archive }
  const file = { name: 'cifar-10-binary.tar.gz', bytes: archive.length, md5: md5(archive) }
  return { ...findSet('cifar-10'), files: [file] }
}

test('an archive is fetched, checked, unpacked and can be read; the second time nothing is fetched', async () => {
  const set = setOf(cifar(40))
  const folder = await fetchSet(set, () => {})
  expect(await isPresent(set)).toBe(true)
  expect(await readFile(join(folder, 'source.txt'), 'utf8')).toMatch(/Licence/)
  const recipe = { split: { ratio: [8, 1, 1] as [number, number, number], stratified: false } }
  const data = await prepare({ name: 'c', source: { kind: 'file', path: folder }, recipe }, home, 1)
  expect(data.variables.map(({ shape }) => shape)).toEqual([[3, 32, 32], [1]])
  expect(data.dataset.count).toBe(40)
  await fetchSet(set, () => {})
  expect(server.ranges).toEqual([''])
})

test('a download that breaks goes on where it was', async () => {
  const archive = cifar(40)
  const set = setOf(archive)
  server.cut = { after: 1000, how: 'break' }
  const seen: number[] = []
  await fetchSet(set, (bytes) => seen.push(bytes))
  expect(server.ranges.length).toBe(2)
  expect(server.ranges[1]).toMatch(/^bytes=\d+-$/)
  expect(seen.at(-1)).toBe(archive.length)
})

test('what was changed on the way is thrown away', async () => {
  const set = setOf(cifar(3))
  const changed = files['cifar-10-binary.tar.gz'].slice()
  changed[20] ^= 1
  files = { 'cifar-10-binary.tar.gz': changed }
  await expect(fetchSet(set, () => {})).rejects.toThrow(/checksum differs/)
  expect(await isPresent(set)).toBe(false)
})

test('without a connection it says so and names data that needs none', async () => {
  const set = setOf(cifar(3))
  await server.close()
  await expect(fetchSet(set, () => {})).rejects.toThrow(/needs the internet.*generate:digits/)
})

test('unknown names are told the known ones; damaged archives are refused', async () => {
  expect(() => findSet('imagenet')).toThrow(/mnist, fashion-mnist, cifar-10/)
  await expect(cifarToIdx(Uint8Array.of(1, 2, 3))).rejects.toThrow(/does not hold/)
  await expect(cifarToIdx(gzipSync(new Uint8Array(600).fill(65)))).rejects.toThrow(/does not hold/)
})
