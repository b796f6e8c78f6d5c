import { expect, test } from 'vitest'
import type { Dataset } from '../../shared/data/dataset.ts'
import { BatchLoader, epochOrder } from './loader.ts'

const dataset: Dataset = {
  count: 5,
  variables: [
    { name: 'x', shape: [2], values: Uint8Array.of(0, 255, 51, 0, 0, 51, 102, 0, 0, 102), scale: 1 / 255, offset: 0 },
    { name: 'y', shape: [1], values: Int32Array.of(0, 1, 2, 3, 4), scale: 1, offset: 0 },
  ],
  sampleName: (index) => `row ${index}`,
}

test('batches follow the order, converted to the numbers they stand for; the last one is partial', () => {
  const loader = new BatchLoader(dataset, ['x', 'y'], 2)
  const order = Int32Array.of(4, 0, 3, 1, 2)
  const first = loader.load(order, 0)
  expect(first.count).toBe(2)
  expect(Array.from(first.feeds['data:y'].data)).toEqual([4, 0])
  expect(first.feeds['data:x'].shape).toEqual([2, 2])
  expect(Array.from(first.feeds['data:x'].data).map((value) => Math.round(value * 10) / 10)).toEqual([0, 0.4, 0, 1])
  const last = loader.load(order, 4)
  expect(last.count).toBe(1)
  expect(last.feeds['data:x'].shape).toEqual([1, 2])
})

test('a batch stays as it is while the next one is gathered', () => {
  const loader = new BatchLoader(dataset, ['y'], 2)
  const order = Int32Array.of(0, 1, 2, 3, 4)
  const first = loader.load(order, 0)
  loader.load(order, 2)
  expect(Array.from(first.feeds['data:y'].data)).toEqual([0, 1])
})

test('every epoch has its own order, the same for the same seed', () => {
  const indices = Int32Array.from({ length: 50 }, (_, i) => i * 3)
  const first = epochOrder(indices, 7, 1)
  expect(Array.from(epochOrder(indices, 7, 1))).toEqual(Array.from(first))
  expect(Array.from(epochOrder(indices, 7, 2))).not.toEqual(Array.from(first))
  expect(Array.from(epochOrder(indices, 8, 1))).not.toEqual(Array.from(first))
  expect(Array.from(first).sort((a, b) => a - b)).toEqual(Array.from(indices))
})
