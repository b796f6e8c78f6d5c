// NumPy arrays as data: x as a table, as pictures or as tensors of any shape; y as classes or numbers.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { exists, readBytes } from '../files.ts'
import type { RawData, RawTable } from '../raw.ts'
import { chooseLabel } from '../suggest/label.ts'
import { textColumn } from '../table.ts'
import { columnOf } from './arrayColumns.ts'
import { labelColumns } from './arrayLabels.ts'
import { type NpyArray, parseNpy } from './npy.ts'
import { parseNpz } from './npz.ts'
import { planesFirst } from './planes.ts'

/** Wider rows are one variable, scaled as a whole, instead of a column each. */
const mostColumns = 256
/** Square arrays from this size on are taken as pictures. */
const smallestPicture = 8

/** `labels`: the file of y, where it does not lie beside the x under the usual name. */
export async function readNpy(file: string, labels?: string): Promise<RawData> {
  const name = path.basename(file)
  const x = parseNpy(await readBytes(file), name)
  const beside = labels ?? (await labelsBeside(file))
  const y = beside === undefined ? undefined : parseNpy(await readBytes(beside), path.basename(beside))
  return fromArrays(name, x, y, [])
}

export async function readNpz(file: string): Promise<RawData> {
  const name = path.basename(file)
  const { x, y, notices } = parseNpz(await readBytes(file), name)
  return fromArrays(name, x, y, notices)
}

/** 'x_train.npy' → 'y_train.npy', where it is there. */
async function labelsBeside(file: string): Promise<string | undefined> {
  const name = path.basename(file)
  if (!/^x(?=[-_.\d])/i.test(name)) return undefined
  const beside = path.join(path.dirname(file), (name[0] === 'X' ? 'Y' : 'y') + name.slice(1))
  return (await exists(beside)) ? beside : undefined
}

export function fromArrays(file: string, x: NpyArray, y: NpyArray | undefined, notices: readonly Text[]): RawData {
  const [count, ...rest] = x.shape
  const labels = y && labelColumns(y, count, file)
  const targets = labels && tableOf(file, count, labels.columns, [...notices, ...labels.notices])
  const told = targets?.notices ?? notices
  if (rest.length < 2 && (rest[0] ?? 1) <= mostColumns) {
    const columns = Array.from({ length: rest[0] ?? 1 }, (_, i) => columnOf(x, `x__${i}`, i))
    const table = tableOf(file, count, [...columns, ...(targets?.columns ?? [])], told)
    return targets ? { ...table, label: 'y' } : { ...table, unlabelled: true }
  }
  const label = targets && chooseLabel(targets, 'y')
  const labelled = label?.kind === 'class' ? { labels: textColumn(targets!, 'y') } : targets ? { targets } : {}
  const sized = samplesOf(x, file)
  const data = { file, count, ...labelled }
  if (sized.picture && sized.values instanceof Uint8Array && x.type.code === 'u1') {
    const shape = sized.shape as [number, number, number]
    return { kind: 'pictures', ...data, shape, bytes: sized.values, notices: told }
  }
  const { shape, values } = sized
  return { kind: 'tensors', ...data, shape, values, bytes: x.type.code === 'u1', notices: [...told, ...sized.notices] }
}

function tableOf(file: string, count: number, columns: RawTable['columns'], notices: readonly Text[]): RawTable {
  return { kind: 'table', file, folder: '.', count, columns, rowNumber: (index) => index + 1, notices, scaled: true }
}

interface Samples {
  shape: readonly number[]
  values: Uint8Array | Float32Array
  picture: boolean
  notices: Text[]
}

/** Channels come first. Bytes stay bytes. */
function samplesOf({ type, shape: [count, ...shape], values }: NpyArray, file: string): Samples {
  const numbers = values instanceof Uint8Array || values instanceof Float32Array ? values : new Float32Array(values)
  refuseNotFinite(numbers, count, file)
  const [a, b, c] = shape
  const colours = (channels: number) => channels === 1 || channels === 3
  if (shape.length === 2 && (type.code === 'u1' || (a === b && a >= smallestPicture)))
    return {
      shape: [1, a, b],
      values: numbers,
      picture: true,
      notices: type.code === 'u1' ? [] : [asPictures(file, [1, a, b])],
    }
  if (shape.length === 3 && colours(a)) return { shape, values: numbers, picture: true, notices: [] }
  if (shape.length === 3 && colours(c))
    return { shape: [c, a, b], values: planesFirst(numbers, count, a * b, c), picture: true, notices: [] }
  return { shape, values: numbers, picture: false, notices: [] }
}

function refuseNotFinite(values: Uint8Array | Float32Array, count: number, file: string): void {
  if (values instanceof Uint8Array) return
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong < 0) return
  const sample = Math.floor(wrong / (values.length / count))
  throw new UserError({
    en: `'${file}', x: sample ${sample} (counted from 0) holds ${values[wrong]}, which cannot be computed with. Correct or remove such samples.`,
    ja: `「${file}」の x の ${sample} 番目（0 から数えて）に、計算に使えない値 ${values[wrong]} があります。直すか、取り除いてください。`,
  })
}

function asPictures(file: string, shape: readonly number[]): Text {
  const shown = shape.join(' × ')
  return {
    en: `'${file}': the square arrays of x are taken as pictures of one channel (${shown}).`,
    ja: `「${file}」の x は正方形の配列なので、1 チャンネルの画像（${shown}）として扱います。`,
  }
}
