// Samples whose inputs are the same, number for number: found by a hash, then compared.
import type { VariableData } from '../../../shared/data/dataset.ts'
import { size } from '../../../shared/tensor/shape.ts'

const PIECE = 5000

/** Groups of two or more samples, each in the order of the data. `pause` is called now and then with the share done. */
export async function twins(
  inputs: readonly VariableData[],
  count: number,
  pause: (share: number) => Promise<void>,
): Promise<number[][]> {
  const groups = new Map<number, number[][]>()
  for (let sample = 0; sample < count; sample++) {
    if (sample % PIECE === 0) await pause(sample / count)
    const key = hashOf(inputs, sample)
    const known = groups.get(key)
    const group = known?.find(([first]) => isSame(inputs, first, sample))
    if (group) group.push(sample)
    else if (known) known.push([sample])
    else groups.set(key, [[sample]])
  }
  return [...groups.values()].flat().filter(({ length }) => length > 1)
}

/** FNV-1a over the numbers' bits, twice with other beginnings: 53 bits. */
function hashOf(inputs: readonly VariableData[], sample: number): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  for (const { values, shape } of inputs) {
    const width = size(shape)
    const bits =
      values instanceof Float32Array ? new Int32Array(values.buffer, values.byteOffset, values.length) : values
    for (let i = sample * width; i < (sample + 1) * width; i++) {
      a = Math.imul(a ^ bits[i], 0x01000193)
      a ^= a >>> 15
      b = Math.imul(b ^ bits[i], 0x85ebca6b)
      b ^= b >>> 13
    }
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) & 0x1fffff)
}

function isSame(inputs: readonly VariableData[], a: number, b: number): boolean {
  return inputs.every(({ values, shape }) => {
    const width = size(shape)
    for (let i = 0; i < width; i++) if (!Object.is(values[a * width + i], values[b * width + i])) return false
    return true
  })
}
