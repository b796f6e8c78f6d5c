// A hash of everything that prepared data consists of: equal where every byte is.
import { createHash } from 'node:crypto'
import type { PreparedData } from './prepare.ts'

export function fingerprintOf({ dataset, rows, split, preprocessing, variables, notices }: PreparedData): string {
  const hash = createHash('sha256')
  const add = (values: ArrayBufferView) =>
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
  for (const { values, ...rest } of dataset.variables) {
    hash.update(JSON.stringify(rest))
    add(values)
  }
  for (const each of [rows, split.training, split.validation, split.test]) add(each)
  hash.update(JSON.stringify([preprocessing, variables, notices]))
  return hash.digest('hex')
}
