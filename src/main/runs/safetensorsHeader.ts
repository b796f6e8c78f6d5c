// Reads and checks the header of a safetensors file: nothing in it is believed before it is checked.
import { UserError } from '../../shared/errors.ts'
import type { DType } from '../../shared/tensor/graph.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Text } from '../../shared/text.ts'

export const METADATA = '__metadata__'

export const formatNames: Readonly<Record<DType, string>> = { f32: 'F32', i32: 'I32', u32: 'U32', bool: 'BOOL' }

interface Header {
  entries: Entry[]
  metadata: Record<string, string>
}

interface Entry {
  name: string
  dtype: DType
  shape: number[]
  /** Bytes of the file. */
  begin: number
  end: number
}

/** U8 is how some tools write truth values. */
const dtypes: Readonly<Record<string, DType>> = { F32: 'f32', I32: 'i32', U32: 'u32', BOOL: 'bool', U8: 'bool' }

/** The checked header; a UserError naming `file` where something does not hold. */
export function readHeader(bytes: Uint8Array, file: string): Header {
  try {
    return parseHeader(bytes)
  } catch (error) {
    if (!(error instanceof HeaderProblem)) throw error
    const { en, ja } = error.text
    throw new UserError({
      en: `'${file}' cannot be read as safetensors: ${en}. It may have been cut off or changed; use another copy of it.`,
      ja: `'${file}' は safetensors として読み込めません（${ja}）。途中で切れたか、書き換えられた可能性があります。別のコピーを使ってください。`,
    })
  }
}

class HeaderProblem extends Error {
  readonly text: Text

  constructor(en: string, ja: string) {
    super(en)
    this.text = { en, ja }
  }
}

function parseHeader(bytes: Uint8Array): Header {
  if (bytes.length < 8) throw new HeaderProblem(`it has ${bytes.length} bytes`, `全体で ${bytes.length} バイト`)
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true))
  const start = 8 + length
  if (start > bytes.length) throw new HeaderProblem('its header does not fit in it', 'ヘッダーが収まっていない')
  const { [METADATA]: metadata = {}, ...described } = parseObject(bytes.subarray(8, start))
  if (!isTexts(metadata)) throw new HeaderProblem('its metadata is not text', 'メタデータが文字列でない')

  const entries = Object.entries(described).map(([name, value]) => readEntry(name, value, start))
  let position = start
  for (const { name, begin, end } of [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== position)
      throw new HeaderProblem(`'${name}' overlaps or leaves a gap`, `'${name}' に重なりか隙間がある`)
    position = end
  }
  if (position !== bytes.length)
    throw new HeaderProblem(
      `it describes ${position} bytes and has ${bytes.length}`,
      `${position} バイトのはずが ${bytes.length} バイト`,
    )
  return { entries, metadata }
}

function readEntry(name: string, value: unknown, start: number): Entry {
  const { dtype, shape, data_offsets: offsets } = isObject(value) ? value : {}
  const known = typeof dtype === 'string' && Object.hasOwn(dtypes, dtype) ? dtypes[dtype] : undefined
  if (!known) {
    const list = Object.keys(dtypes).join(', ')
    const shown = JSON.stringify(dtype)
    throw new HeaderProblem(
      `'${name}' is of type ${shown}, known are ${list}`,
      `'${name}' の型が ${shown}、使えるのは ${list}`,
    )
  }
  if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2)
    throw new HeaderProblem(`'${name}' has no valid shape or place`, `'${name}' の形か位置が正しくない`)
  const [begin, end] = offsets
  const needed = size(shape) * (known === 'bool' ? 1 : 4)
  if (end - begin !== needed)
    throw new HeaderProblem(
      `'${name}' has ${end - begin} bytes and needs ${needed}`,
      `'${name}' は ${needed} バイト必要なのに ${end - begin} バイト`,
    )
  return { name, dtype: known, shape, begin: start + begin, end: start + end }
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isObject(value)) return value
  } catch {
    // The same as any other header that is not an object.
  }
  throw new HeaderProblem('its header is not JSON', 'ヘッダーが JSON でない')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((item) => typeof item === 'string')
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0)
}
