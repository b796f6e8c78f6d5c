// The bytes of an order's samples from disk, window after window: while one is used, a thread reads the one after it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoredRows } from '../../shared/data/dataset.ts'
import { packageRoot } from '../packageRoot.ts'
import type { RowRequest } from './rowThread.ts'

const threadFile = join(packageRoot, 'dist', 'main', 'rowThread.js')

const PATIENCE_MILLISECONDS = 60_000

interface Window {
  order: Int32Array
  index: number
  bytes: Uint8Array
  done: Int32Array
}

export class PrefetchedRows {
  private worker: Worker | undefined
  private present: Window | undefined
  private next: Window | undefined
  /** For a new window: the buffer that is not in use. */
  private spare: SharedArrayBuffer[]

  constructor(
    private readonly stored: StoredRows,
    /** Samples in a window. */
    private readonly window: number,
  ) {
    this.spare = [0, 1].map(() => new SharedArrayBuffer(window * stored.length))
  }

  /** Writes samples order[from] … order[from + count − 1] to `out`. */
  read(order: Int32Array, from: number, count: number, out: Uint8Array): void {
    const { length } = this.stored
    for (let done = 0; done < count; ) {
      const index = Math.floor((from + done) / this.window)
      const { bytes } = this.at(order, index)
      const start = from + done - index * this.window
      const some = Math.min(count - done, this.window - start)
      out.set(bytes.subarray(start * length, (start + some) * length), done * length)
      done += some
    }
  }

  private at(order: Int32Array, index: number): Window {
    const isIt = (window: Window | undefined) => window?.order === order && window.index === index
    if (!isIt(this.present)) {
      const fresh = isIt(this.next) ? this.next! : undefined
      // What is being written to must not be handed out again.
      if (this.next && !fresh) this.release(this.next)
      if (this.present) this.release(this.present)
      this.present = fresh ?? this.begin(order, index)
      this.next = undefined
      this.finish(this.present)
      if ((index + 1) * this.window < order.length) this.next = this.begin(order, index + 1)
    }
    return this.present!
  }

  private release(window: Window): void {
    this.finish(window)
    this.spare.push(window.bytes.buffer as SharedArrayBuffer)
  }

  private begin(order: Int32Array, index: number): Window {
    const out = this.spare.pop()!
    const done = new SharedArrayBuffer(4)
    const indices = order.slice(index * this.window, (index + 1) * this.window)
    const { file, length } = this.stored
    this.worker ??= startThread()
    if (this.worker) this.worker.postMessage({ file, length, indices, out, done } satisfies RowRequest)
    return { order, index, bytes: new Uint8Array(out), done: new Int32Array(done) }
  }

  /** Waits for the thread; what it cannot read, or where there is none, is read here. */
  private finish({ order, index, bytes, done }: Window): void {
    // A disk that does not answer for so long, or a thread that is gone: the same is tried here, and its error told.
    if (this.worker && Atomics.wait(done, 0, 0, PATIENCE_MILLISECONDS) === 'timed-out') this.worker = undefined
    if (done[0] === 1) return
    const from = index * this.window
    this.stored.read(order, from, Math.min(this.window, order.length - from), bytes)
    done[0] = 1
  }
}

function startThread(): Worker | undefined {
  if (!existsSync(threadFile)) return undefined
  const worker = new Worker(threadFile)
  // Training ends when it ends.
  worker.unref()
  return worker
}
