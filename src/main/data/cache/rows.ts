// Rows of bytes in a file of the cache, read when they are wanted.
import { closeSync, openSync, readSync } from 'node:fs'
import type { StoredRows } from '../../../shared/data/dataset.ts'

export class FileRows implements StoredRows {
  private handle: number | undefined

  constructor(
    readonly file: string,
    readonly count: number,
    readonly length: number,
  ) {}

  /** Rows that lie beside each other are read at once. */
  read(indices: Int32Array, from: number, count: number, out: Uint8Array): void {
    this.handle ??= openSync(this.file, 'r')
    for (let i = 0; i < count; ) {
      let run = 1
      while (i + run < count && indices[from + i + run] === indices[from + i] + run) run++
      readFully(this.handle, out, i * this.length, run * this.length, indices[from + i] * this.length, this.file)
      i += run
    }
  }

  close(): void {
    if (this.handle !== undefined) closeSync(this.handle)
    this.handle = undefined
  }
}

function readFully(handle: number, out: Uint8Array, at: number, length: number, position: number, file: string): void {
  for (let done = 0; done < length; ) {
    const read = readSync(handle, out, at + done, length - done, position + done)
    if (read === 0) throw new Error(`${file} has become shorter`)
    done += read
  }
}
