// One sample's numbers from a file of their own: an NPY array, or a matrix as CSV without header.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { readNumber } from '../cells.ts'
import { namingGone, readBytes } from '../files.ts'
import { decode } from '../readers/decode.ts'
import { parseNpy } from '../readers/npy.ts'
import { forEachPiece } from '../readers/pieces.ts'

export interface SampleArray {
  shape: readonly number[]
  values: ArrayLike<number>
}

/** `name`: for messages. */
export async function readArray(folder: string, name: string): Promise<SampleArray> {
  const bytes = await namingGone(name, readBytes(path.resolve(folder, name)))
  return /\.npy$/i.test(name) ? arrayOf(bytes, name) : parseMatrix(decode(bytes, name), name)
}

function arrayOf(bytes: Uint8Array, name: string): SampleArray {
  const { shape, values } = parseNpy(bytes, name)
  const wrong = values instanceof Float32Array || values instanceof Float64Array ? firstWrong(values) : -1
  if (wrong < 0) return { shape, values }
  throw new UserError({
    en: `'${name}': number ${wrong} (counted from 0) is ${values[wrong]}, which cannot be computed with. Correct it, or leave out its row.`,
    ja: `「${name}」の ${wrong} 番目（0 から数えて）の値 ${values[wrong]} は計算に使えません。直すか、その行を除いてください。`,
  })
}

function firstWrong(values: Float32Array | Float64Array): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i
  return -1
}

/** Rows × columns. Blank lines are passed over. */
export function parseMatrix(text: string, name: string): SampleArray {
  const values: number[] = []
  let width = 0
  let row = 0
  forEachPiece(text, name, (piece) => {
    for (const cells of piece) {
      row++
      if (cells.every((cell) => cell.trim() === '')) continue
      if (width === 0) width = cells.length
      if (cells.length !== width) throw ragged(name, row, cells.length, width)
      cells.forEach((cell, column) => {
        const read = readNumber(cell)
        if (read.kind !== 'number') throw notNumber(name, row, column + 1, cell)
        values.push(read.value)
      })
    }
  })
  if (values.length === 0) throw blank(name)
  return { shape: [values.length / width, width], values }
}

function ragged(name: string, row: number, cells: number, width: number): UserError {
  return new UserError({
    en: `'${name}', row ${row}: it has ${cells} numbers, but the rows above have ${width}. A matrix has as many in every row.`,
    ja: `「${name}」の ${row} 行目の数値は ${cells} 個ですが、上の行は ${width} 個です。行列はどの行も同じ個数にしてください。`,
  })
}

function notNumber(name: string, row: number, column: number, cell: string): UserError {
  return new UserError({
    en: `'${name}', row ${row}, column ${column}: '${cell.trim()}' is not a number. A file of a matrix holds numbers alone, without a header. Correct it.`,
    ja: `「${name}」の ${row} 行 ${column} 列目の '${cell.trim()}' は数値ではありません。行列のファイルは見出しを付けず、数値だけにしてください。`,
  })
}

function blank(name: string): UserError {
  return new UserError({
    en: `'${name}' holds no numbers. Save the matrix again, or leave out its row.`,
    ja: `「${name}」には数値がありません。行列を保存し直すか、その行を除いてください。`,
  })
}
