// Labels from a NumPy array: class indices, one-hot rows, or numbers.
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { asText } from '../columns.ts'
import type { NumberColumn, RawColumn, TextColumn } from '../raw.ts'
import { columnOf } from './arrayColumns.ts'
import type { NpyArray } from './npy.ts'

const mostNumbers = 256
const mostClasses = 1000

export function labelColumns(y: NpyArray, count: number, file: string): { columns: RawColumn[]; notices: Text[] } {
  const [labels, ...rest] = y.shape
  if (labels !== count)
    throw new UserError({
      en: `'${file}': x holds ${count} samples, but y holds ${labels}. The first dimensions must be the same.`,
      ja: `「${file}」の x は ${count} 件ですが、y は ${labels} 件です。最初の次元を同じにしてください。`,
    })
  const width = rest.reduce((product, each) => product * each, 1)
  if (rest.filter((each) => each > 1).length > 1 || width > mostNumbers) throw unusualLabels(file, y.shape)
  const hot = width > 1 ? oneHot(y, width) : undefined
  if (hot) return { columns: [hot], notices: [oneHotNotice(file, width)] }
  const columns = Array.from({ length: width }, (_, i) => columnOf(y, width === 1 ? 'y' : `y__${i}`, i))
  for (const column of columns) refuseBlanks(column, file)
  return {
    columns: columns.map((column) => (width === 1 && areIndices(column, y) ? asText(column) : column)),
    notices: [],
  }
}

/** Whole numbers from 0 with none left out are classes, however many. */
function areIndices({ values }: NumberColumn, { type }: NpyArray): boolean {
  if (type.code.startsWith('f')) return false
  const seen = new Set(values)
  return (
    seen.size <= Math.min(mostClasses, Math.max(2, values.length / 3)) &&
    [...seen].every((value) => value >= 0 && value < seen.size)
  )
}

/** Exactly one 1 in each row, else 0. */
function oneHot({ values, shape: [count] }: NpyArray, width: number): TextColumn | undefined {
  const codes = new Int32Array(count).fill(-1)
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / width)
    if (values[i] === 0) continue
    if (values[i] !== 1 || codes[row] >= 0) return undefined
    codes[row] = i % width
  }
  if (codes.includes(-1)) return undefined
  return { kind: 'text', name: 'y', codes, words: Array.from({ length: width }, (_, i) => String(i)), blanks: 0 }
}

function oneHotNotice(file: string, width: number): Text {
  return {
    en: `'${file}': the rows of y are one-hot, so they are taken as ${width} classes, 0 to ${width - 1}.`,
    ja: `「${file}」の y は one-hot なので、${width} 個のクラス（0〜${width - 1}）として扱います。`,
  }
}

function refuseBlanks({ name, values, blanks }: NumberColumn, file: string): void {
  if (blanks === 0) return
  const sample = values.findIndex(Number.isNaN)
  throw new UserError({
    en: `'${file}', ${name}: ${blanks} labels are NaN, the first of sample ${sample} (counted from 0). Correct or remove these samples.`,
    ja: `「${file}」の ${name} に NaN が ${blanks} 個あります（最初は 0 から数えて ${sample} 番目）。直すか、取り除いてください。`,
  })
}

function unusualLabels(file: string, shape: readonly number[]): UserError {
  const shown = shape.join(' × ')
  return new UserError({
    en: `'${file}': y is ${shown}; labels are one number for each sample, or up to ${mostNumbers} in a row. Give class indices or numbers.`,
    ja: `「${file}」の y の形は ${shown} です。ラベルは 1 件につき 1 個の数値、または ${mostNumbers} 個までの並びにしてください。`,
  })
}
