// Rows of bytes in a file of the cache, read when they are wanted.
import { closeSync, openSync } from 'node:fs'
import type { StoredRows } from '../../../shared/data/dataset.ts'
import { readScattered } from './scatter.ts'

export class FileRows implements StoredRows {
  /** Held open: another process may drop the file from the cache. */
  private readonly handle: number

  constructor(
    readonly file: string,
    readonly count: number,
    readonly length: number,
  ) {
    this.handle = openSync(file, 'r')
    openFiles.register(this, this.handle)
  }

  read(indices: Int32Array, from: number, count: number, out: Uint8Array): void {
    readScattered(this.handle, this.file, this.length, indices.subarray(from, from + count), out)
  }
}

const openFiles = new FinalizationRegistry<number>((handle) => closeQuietly(handle))

function closeQuietly(handle: number): void {
  try {
    closeSync(handle)
  } catch {
    // It is gone: nothing holds it any more.
  }
}
