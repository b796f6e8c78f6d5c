// Large imports by the command line: stopped by Ctrl+C and by kill -9 and gone on with, caches that cannot be trusted.
import { mkdir, readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, Workshop } from './tsumiki.ts'

/** Of a side that takes a while to decode. */
const [COUNT, SIDE] = [1600, 96]
let workshop: Workshop

beforeAll(async () => {
  workshop = await Workshop.open()
  for (const name of ['dark', 'light']) await mkdir(workshop.path(`pictures/${name}`), { recursive: true })
  const shades = [0, 1].map((light) => Array.from({ length: 8 }, (_, i) => picture(128 * light + 10 * i)))
  for (let i = 0; i < COUNT; i++) await writeFile(pictureFile(i), shades[i % 2][(i >> 1) % 8])
  await writeFirst(0)
  await workshop.json('new', 'p.tsumiki', '--template', 'logistic-regression', '--data', 'pictures')
})
afterAll(() => workshop.close())

const train = ['train', 'p.tsumiki', '--epochs', '1', '--threads', '1', '--backend', 'onnx']

test('an import that was stopped, and one that was killed, goes on where it was', async () => {
  const stopped = workshop.start(...train)
  await hasChunks(stopped, 1)
  stopped.interrupt()
  const { code, stderr } = await stopped.result
  expect(code).toBe(0)
  expect(stderr).toContain('Stopped before training began')
  expect(stderr).toContain('What was read so far is kept')
  const afterStop = await chunks()
  expect(afterStop).toBeGreaterThan(0)
  expect(afterStop).toBeLessThan(chunkCount)

  const killed = workshop.start(...train)
  await hasChunks(killed, afterStop + 1)
  killed.kill()
  await killed.result
  expect(await chunks()).toBeGreaterThan(afterStop)

  // Of what was read already nothing is read again: the cache, not this file, says what the first picture is.
  await writeFirst(250)
  expect((await workshop.json(...train)).at(-1).type).toBe('finished')
  const bytes = await readFile(await cached('.bytes'))
  expect(bytes.length).toBe(COUNT * SIDE * SIDE)
  expect(bytes[0]).toBe(0)
})

test('a cache that is cut short, flipped, of another version or gone is made anew, and said so', async () => {
  await writeFirst(0)
  await workshop.json(...train)
  const whole = await readFile(await cached('.bytes'))
  const said = async () => (await workshop.tsumiki(...train)).stderr
  expect(await said()).not.toContain('made anew')

  await truncate(await cached('.bytes'), 1000)
  expect(await said()).toContain('was damaged or incomplete. It was made anew')
  const flipped = Buffer.from(whole)
  flipped[whole.length >> 1] ^= 4
  await writeFile(await cached('.bytes'), flipped)
  expect(await said()).toContain('was damaged or incomplete. It was made anew')
  const about = await cached('.json')
  await writeFile(about, (await readFile(about, 'utf8')).replace('"version":1', '"version":0'))
  expect(await said()).toContain('is of another version of Tsumiki. It was made anew')
  expect((await readFile(await cached('.bytes'))).equals(whole)).toBe(true)
})

/** The first file with another picture in it, but as long and as old as ever. */
async function writeFirst(shade: number): Promise<void> {
  await writeFile(pictureFile(0), picture(shade))
  await utimes(pictureFile(0), new Date(2020, 0, 1), new Date(2020, 0, 1))
}

/** Grey, the first pixel the shade itself; not compressed, so that all are as long. */
function picture(shade: number): Buffer {
  const png = new PNG({ width: SIDE, height: SIDE, colorType: 0 })
  for (let i = 0; i < SIDE * SIDE; i++)
    png.data.fill(i === 0 ? shade : (shade + ((i * 7919) % 97)) % 256, 4 * i, 4 * i + 3).fill(255, 4 * i + 3, 4 * i + 4)
  return PNG.sync.write(png, { colorType: 0, deflateLevel: 0 })
}

function pictureFile(index: number): string {
  return workshop.path(join('pictures', index % 2 ? 'light' : 'dark', `${index}.png`))
}

const folder = () => workshop.path('home/.cache/data')
const chunkCount = Math.ceil(COUNT / Math.floor(2 ** 20 / SIDE ** 2))

async function cached(kind: string): Promise<string> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith(kind))
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder(), name))).mtimeMs))
  return join(folder(), names[times.indexOf(Math.max(...times))])
}

/** Those that an import has written so far. */
async function chunks(): Promise<number> {
  const journal = await cached('.journal').catch(() => undefined)
  return journal ? (await readFile(journal, 'utf8')).trimEnd().split('\n').length - 1 : 0
}

async function hasChunks(running: Running, count: number): Promise<void> {
  let ended = false
  void running.result.then(() => {
    ended = true
  })
  while ((await chunks()) < count) {
    if (ended) throw new Error('it ended before it could be stopped')
    await wait(5)
  }
}
