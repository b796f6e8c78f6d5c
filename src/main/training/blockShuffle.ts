// The order of an epoch where the data stays on disk: samples that lie together stay in one block, so that they are read
// together; blocks are shuffled, and then all samples of as many blocks as are in memory at a time.
import type { Dataset } from '../../shared/data/dataset.ts'
import { Random, seedOf } from '../../shared/random.ts'
import type { Text } from '../../shared/text.ts'
import { memoryBudget } from '../data/memoryBudget.ts'

/** In samples. It is part of what decides a run's numbers. */
export interface BlockShuffle {
  block: number
  window: number
}

const BLOCK_BYTES = 2 ** 18
const LARGEST_WINDOW_BYTES = 128 * 2 ** 20
/** A window mixes so many blocks at least. */
const BLOCKS_PER_WINDOW = 64
/** The window in use, the next one, and what else the loaders hold. */
const WINDOWS_IN_MEMORY = 3

/** Undefined where all data is in memory: then every epoch is shuffled as a whole. */
export function blockShuffleOf({ variables }: Dataset): BlockShuffle | undefined {
  const lengths = variables.flatMap(({ stored }) => (stored ? [stored.length] : []))
  if (lengths.length === 0) return undefined
  const bytes = lengths.reduce((sum, length) => sum + length, 0)
  const room = Math.min(memoryBudget() / WINDOWS_IN_MEMORY, LARGEST_WINDOW_BYTES)
  const window = Math.max(1, Math.floor(room / bytes))
  return {
    window,
    block: Math.max(1, Math.min(Math.floor(BLOCK_BYTES / bytes), Math.floor(window / BLOCKS_PER_WINDOW))),
  }
}

export function blockOrder(
  indices: Int32Array,
  seed: number,
  epoch: number,
  { block, window }: BlockShuffle,
): Int32Array {
  const random = new Random(seedOf(seed, 'order', epoch))
  const sorted = indices.slice().sort()
  const blocks = random.shuffle(Int32Array.from({ length: Math.ceil(sorted.length / block) }, (_, i) => i))
  const order = new Int32Array(sorted.length)
  let at = 0
  for (const each of blocks) {
    const samples = sorted.subarray(each * block, (each + 1) * block)
    order.set(samples, at)
    at += samples.length
  }
  for (let from = 0; from < order.length; from += window) random.shuffle(order.subarray(from, from + window))
  return order
}

export function fromDiskNotice({ variables }: Dataset, { block, window }: BlockShuffle): Text {
  const bytes = variables.reduce((sum, { stored }) => sum + (stored ? stored.count * stored.length : 0), 0)
  const [size, budget] = [bytes, memoryBudget()].map((value) => `${(value / 1e6).toFixed(0)} MB`)
  return {
    en: `The data takes ${size}, more than the ${budget} that data may take in memory, so it is read from disk while training. Each epoch is shuffled in blocks: ${block} neighbouring samples stay within the same ${window}.`,
    ja: `データは ${size} あり、データに使えるメモリ（${budget}）を超えるため、学習中にディスクから読みながら使います。エポックごとのシャッフルはブロック単位です（隣り合う ${block} 件は、同じ ${window} 件の中で混ぜます）。`,
  }
}
