// Well-known sets for windows: what is told before and while they are fetched, cancelling, and going on, from a server on this machine.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Events } from '../../shared/protocol/index.ts'
import type { KnownSet } from '../knownSets/known.ts'
import { SetServer } from '../knownSets/testing/setServer.ts'
import { SetDownloads } from './setDownloads.ts'

const content = Buffer.alloc(3_000_000, 7)
const set: KnownSet = {
  name: 'sevens',
  title: { en: 'Sevens', ja: '7' },
  source: 'https://example.com/sevens',
  licence: { en: 'MIT', ja: 'MIT' },
  url: 'https://example.com/data/',
  files: [{ name: 'sevens.bin', bytes: content.length, md5: createHash('md5').update(content).digest('hex') }],
}

let server: SetServer
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tsumiki-sets-'))
  server = await new SetServer(() => content).open()
  vi.stubEnv('TSUMIKI_HOME', home)
  vi.stubEnv('TSUMIKI_DATASETS_URL', server.address)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await rm(home, { recursive: true, force: true })
})

test('cancelled in the middle, what has come stays, and the next time goes on', async () => {
  const told: Events['setArriving'][] = []
  const downloads = new SetDownloads((_, event) => told.push(event), [set])
  expect(await downloads.list()).toMatchObject([
    { name: 'sevens', host: 'example.com', bytes: content.length, arrived: 0, checksums: [{ file: 'sevens.bin' }] },
  ])
  server.cut = { after: 1_000_000, how: 'stall' }
  const first = downloads.fetch('sevens')
  // Asked for again, it is not fetched again.
  expect(downloads.fetch('sevens')).toBe(first)
  await vi.waitFor(async () => expect((await downloads.list())[0].arrived).toBe(1_000_000), 60_000)
  downloads.cancel('sevens')
  expect(await first).toBeNull()
  const [waiting] = await downloads.list()
  expect(waiting).toMatchObject({ arrived: 1_000_000 })
  expect(waiting.folder).toBeUndefined()

  const { folder } = (await downloads.fetch('sevens'))!
  expect(server.ranges).toEqual(['', 'bytes=1000000-'])
  expect(folder).toBe(join(home, 'data', 'sevens'))
  expect(told.at(-1)).toMatchObject({ name: 'sevens', done: content.length, total: content.length })
  expect((await downloads.list())[0]).toMatchObject({ folder, arrived: content.length })
})

test('a name that is none is refused; cancelling nothing is nothing', async () => {
  const downloads = new SetDownloads(() => {}, [set])
  downloads.cancel('sevens')
  expect(() => downloads.fetch('imagenet')).toThrow(/sevens/)
})
