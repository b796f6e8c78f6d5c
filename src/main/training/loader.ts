// Batches: each epoch in its own seeded order, gathered into buffers that are used in turn.
import type { Dataset } from '../../shared/data/dataset.ts'
import { Random, seedOf } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import { dataInput } from '../compile/forward.ts'
import { fillBatch, fillFromBytes } from '../data/index.ts'
import { type BlockShuffle, blockOrder } from './blockShuffle.ts'
import { PrefetchedRows } from './prefetch.ts'

export interface Batch {
  /** With one axis more in front where there are several steps. */
  feeds: Record<string, TensorData>
  /** Samples of each step. */
  count: number
  steps: number
}

/**
 * The order of the training samples in one epoch; it follows from the seed and the epoch's number alone. `blocks`: for
 * data that stays on disk.
 */
export function epochOrder(indices: Int32Array, seed: number, epoch: number, blocks?: BlockShuffle): Int32Array {
  if (blocks) return blockOrder(indices, seed, epoch, blocks)
  return new Random(seedOf(seed, 'order', epoch)).shuffle(indices.slice())
}

export class BatchLoader {
  private readonly variables
  /** Two sets: one is being computed with while the other is filled. Each is as large as was needed so far. */
  private readonly buffers: Float32Array[][]
  private turn = 0
  /** Of the variables on disk, by their place; none where few samples are read here and there. */
  private readonly prefetched: (PrefetchedRows | undefined)[]
  private loadingMilliseconds = 0

  /** Loads the variables named in `names`, in batches of at most `batchSize`. */
  constructor(
    dataset: Dataset,
    names: readonly string[],
    readonly batchSize: number,
    /** Samples that are read from disk at once, the next ones in advance. */
    window?: number,
  ) {
    this.variables = dataset.variables.filter(({ name }) => names.includes(name))
    this.prefetched = this.variables.map(({ stored }) =>
      stored && window ? new PrefetchedRows(stored, Math.max(window, batchSize)) : undefined,
    )
    this.buffers = [0, 1].map(() => this.variables.map(() => new Float32Array()))
  }

  /** Bytes that one step is fed. */
  get bytesPerStep(): number {
    return this.variables.reduce((sum, { shape }) => sum + 4 * this.batchSize * size(shape), 0)
  }

  /** Spent with gathering batches and waiting for the disk. */
  get loadingSeconds(): number {
    return this.loadingMilliseconds / 1000
  }

  /** Samples `from` … of an order; the last batch of an epoch may be smaller. More than one step: all of whole batches. */
  load(order: Int32Array, from: number, steps = 1): Batch {
    const start = performance.now()
    const count = steps > 1 ? this.batchSize : Math.min(this.batchSize, order.length - from)
    const buffers = this.buffers[this.turn++ % 2]
    const feeds: Record<string, TensorData> = {}
    this.variables.forEach((variable, i) => {
      const length = steps * count * size(variable.shape)
      if (buffers[i].length < length) buffers[i] = new Float32Array(length)
      const data = buffers[i].subarray(0, length)
      this.fill(i, order, from, steps * count, data)
      const shape = [...(steps > 1 ? [steps] : []), count, ...variable.shape]
      feeds[dataInput(variable.name)] = { dtype: 'f32', shape, data }
    })
    this.loadingMilliseconds += performance.now() - start
    return { feeds, count, steps }
  }

  private fill(i: number, order: Int32Array, from: number, count: number, out: Float32Array): void {
    const rows = this.prefetched[i]
    const variable = this.variables[i]
    if (rows) {
      const bytes = new Uint8Array(count * variable.stored!.length)
      rows.read(order, from, count, bytes)
      fillFromBytes(variable, bytes, count, out)
    } else fillBatch(variable, order, from, count, out)
  }
}

/** A scalar to feed. */
export function scalar(value: number, dtype: 'f32' | 'u32' = 'f32'): TensorData {
  return { dtype, shape: [], data: dtype === 'f32' ? Float32Array.of(value) : Uint32Array.of(value) }
}
