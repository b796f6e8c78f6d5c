// A thread that reads the rows of the next batches from disk while training goes on with the present ones.
import { openSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { readScattered } from '../data/cache/scatter.ts'

export interface RowRequest {
  file: string
  length: number
  indices: Int32Array
  out: SharedArrayBuffer
  /** Set to 1 when the rows are there, to 2 where they could not be read. */
  done: SharedArrayBuffer
}

const handles = new Map<string, number>()

parentPort?.on('message', ({ file, length, indices, out, done }: RowRequest) => {
  const state = new Int32Array(done)
  try {
    if (!handles.has(file)) handles.set(file, openSync(file, 'r'))
    readScattered(handles.get(file)!, file, length, indices, new Uint8Array(out))
    Atomics.store(state, 0, 1)
  } catch {
    Atomics.store(state, 0, 2)
  }
  Atomics.notify(state, 0)
})
