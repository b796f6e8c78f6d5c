// The safetensors format: named tensors in one file that any tool reads and that runs no code.
// 8 bytes of header length, a JSON header, the numbers, little-endian. https://github.com/huggingface/safetensors#format
import { type TensorData, type TensorValues, valuesOf } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import { formatNames, METADATA, readHeader } from './safetensorsHeader.ts'

export interface Safetensors {
  tensors: Readonly<Record<string, TensorData>>
  metadata: Readonly<Record<string, string>>
}

/** The file's content, in pieces that share memory with the tensors. */
export function encodeSafetensors({ tensors, metadata }: Safetensors): Uint8Array[] {
  // Bytes last, so that the numbers before them stay aligned.
  const entries = Object.entries(tensors).sort(
    ([, a], [, b]) => Number(a.dtype === 'bool') - Number(b.dtype === 'bool'),
  )
  let end = 0
  const described = entries.map(([name, { dtype, shape, data }]) => {
    if (name === METADATA || data.length !== size(shape)) throw new Error(`tensor '${name}' cannot be written`)
    const begin = end
    end += data.byteLength
    return [name, { dtype: formatNames[dtype], shape, data_offsets: [begin, end] }]
  })
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries([[METADATA, metadata], ...described])))
  const header = new Uint8Array(Math.ceil(json.length / 8) * 8).fill(0x20)
  header.set(json)
  const length = new Uint8Array(8)
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true)
  return [length, header, ...entries.map(([, { data }]) => bytesOf(data))]
}

/** Reads a file's content into arrays of their own; a UserError naming `file` where it is not right. */
export function decodeSafetensors(bytes: Uint8Array, file: string): Safetensors {
  const { entries, metadata } = readHeader(bytes, file)
  const tensors = entries.map(({ name, dtype, shape, begin, end }): [string, TensorData] => {
    const data = valuesOf(dtype, size(shape))
    bytesOf(data).set(bytes.subarray(begin, end))
    return [name, { dtype, shape, data }]
  })
  return { tensors: Object.fromEntries(tensors), metadata }
}

function bytesOf(data: TensorValues): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}
