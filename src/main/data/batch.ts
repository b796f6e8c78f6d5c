// Gathers a batch: the samples of an order, as the network's numbers.
import type { StoredRows, VariableData } from '../../shared/data/dataset.ts'

/**
 * Writes samples indices[from] … indices[from + count − 1] to `out`, count × size(shape) numbers: value · scale + offset.
 * One loop per array type: a loop that meets several types is compiled to a slower one.
 */
export function fillBatch(
  variable: VariableData,
  indices: Int32Array,
  from: number,
  count: number,
  out: Float32Array,
): void {
  const { values, shape, scale, offset } = variable
  const size = shape.reduce((product, each) => product * each, 1)
  if (variable.stored) fillFromBytes(variable, readRows(variable.stored, indices, from, count), count, out)
  else if (values instanceof Uint8Array) fillBytes(values, size, scale, offset, indices, from, count, out)
  else if (values instanceof Float32Array) fillFloats(values, size, scale, offset, indices, from, count, out)
  else
    for (let i = 0; i < count * size; i++)
      out[i] = values[indices[from + Math.floor(i / size)] * size + (i % size)] * scale + offset
}

/** The bytes of some samples, in the order asked for. */
export function readRows(stored: StoredRows, indices: Int32Array, from = 0, count = indices.length): Uint8Array {
  const bytes = new Uint8Array(count * stored.length)
  stored.read(indices, from, count, bytes)
  return bytes
}

/** The same from bytes that are in order already. */
export function fillFromBytes(
  { scale, offset }: VariableData,
  bytes: Uint8Array,
  count: number,
  out: Float32Array,
): void {
  fillBytes(bytes, bytes.length / count, scale, offset, ascending(count), 0, count, out)
}

const ascending = (count: number) => Int32Array.from({ length: count }, (_, i) => i)

function fillBytes(
  values: Uint8Array,
  size: number,
  scale: number,
  offset: number,
  indices: Int32Array,
  from: number,
  count: number,
  out: Float32Array,
): void {
  for (let i = 0, to = 0; i < count; i++) {
    const start = indices[from + i] * size
    for (let j = start; j < start + size; j++) out[to++] = values[j] * scale + offset
  }
}

function fillFloats(
  values: Float32Array,
  size: number,
  scale: number,
  offset: number,
  indices: Int32Array,
  from: number,
  count: number,
  out: Float32Array,
): void {
  for (let i = 0, to = 0; i < count; i++) {
    const start = indices[from + i] * size
    for (let j = start; j < start + size; j++) out[to++] = values[j] * scale + offset
  }
}
