// Data that stays on disk: the order of its epochs, and batches that are the same as from memory.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Dataset } from '../../shared/data/dataset.ts'
import { FileRows } from '../data/cache/rows.ts'
import { blockOrder } from './blockShuffle.ts'
import { BatchLoader, epochOrder } from './loader.ts'

const COUNT = 1000
const folder = mkdtempSync(join(tmpdir(), 'tsumiki-rows-'))
const values = Uint8Array.from({ length: COUNT * 3 }, (_, i) => (i * 7) % 251)
const file = join(folder, 'rows.bytes')
writeFileSync(file, values)
afterAll(() => rmSync(folder, { recursive: true }))

const dataset = (stored?: FileRows): Dataset => ({
  count: COUNT,
  variables: [{ name: 'x', shape: [3], values: stored ? new Uint8Array() : values, stored, scale: 1 / 255, offset: 0 }],
  sampleName: String,
})

test('an epoch holds every sample once, blocks of neighbours within one window, the same for the same seed', () => {
  const indices = Int32Array.from({ length: 900 }, (_, i) => i + 50)
  const blocks = { block: 10, window: 200 }
  const order = blockOrder(indices, 3, 1, blocks)
  expect(Array.from(order).sort((a, b) => a - b)).toEqual(Array.from(indices))
  expect(order).toEqual(epochOrder(indices, 3, 1, blocks))
  expect(order).not.toEqual(epochOrder(indices, 3, 2, blocks))
  const first = Array.from(order.subarray(0, 200), (index) => Math.floor((index - 50) / 10))
  expect(new Set(first).size).toBe(20)
  expect(first.slice(0, 10).every((block) => block === first[0])).toBe(false)
})

test('batches from disk are those from memory, over the borders of windows and from one epoch to the next', () => {
  const memory = new BatchLoader(dataset(), ['x'], 32)
  const disk = new BatchLoader(dataset(new FileRows(file, COUNT, 3)), ['x'], 32, 100)
  const indices = Int32Array.from({ length: COUNT }, (_, i) => i)
  for (let epoch = 1; epoch <= 3; epoch++) {
    const order = epochOrder(indices, 1, epoch, epoch === 2 ? undefined : { block: 5, window: 100 })
    for (let from = epoch === 3 ? 480 : 0; from < COUNT; ) {
      const steps = from % 3 === 0 && from + 96 <= COUNT ? 3 : 1
      const [expected, found] = [memory, disk].map((loader) => loader.load(order, from, steps))
      expect(found.feeds['data:x']).toEqual(expected.feeds['data:x'])
      from += expected.steps * expected.count
    }
  }
})
