// One variable of a source's samples, encoded as its preprocessing says.
import type { VariableData, VariablePreprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { encodeColumns, encodeLabel } from './encode.ts'
import { collectPictures, convertPictures } from './pictures/collect.ts'
import type { PictureShape } from './pictures/pixels.ts'
import type { PictureFiles, RawData, RawTable, TextColumn } from './raw.ts'
import { textColumn } from './table.ts'

export interface EncodedVariable {
  data: VariableData
  notices: readonly Text[]
}

export async function encodeVariable(
  variable: VariablePreprocessing,
  raw: RawData,
  rows: Int32Array,
): Promise<EncodedVariable> {
  if (variable.kind === 'pictures') return encodePictures(variable, raw, rows)
  if (variable.kind === 'label') {
    const { name, classes } = variable
    return { data: encodeLabel(name, classes, labelColumn(raw, variable.column), rows, raw.file), notices: [] }
  }
  if (raw.kind !== 'table') throw new Error('columns come from a table')
  return encodeColumns(variable.name, variable.columns, raw, rows)
}

type PicturePreprocessing = Extract<VariablePreprocessing, { kind: 'pictures' }>

/** Pictures that are no column of a table are used whole: their rows are all rows. */
async function encodePictures(
  { name, column, shape, resize, scale, offset }: PicturePreprocessing,
  raw: RawData,
  rows: Int32Array,
): Promise<EncodedVariable> {
  const to = shape as PictureShape
  const pictures = raw.kind === 'table' ? pictureFiles(raw, column ?? '', rows) : raw
  if (pictures.kind === 'pictures') {
    const values = await convertPictures(pictures.bytes, pictures.shape, to, resize)
    return { data: { name, shape, values, scale, offset }, notices: [] }
  }
  const { bytes, notices } = await collectPictures(pictures.folder, pictures.paths, to, resize)
  return { data: { name, shape, values: bytes, scale, offset }, notices }
}

/** The pictures that a column names, in the order of the rows. */
export function pictureFiles(table: RawTable, name: string, rows: Int32Array): PictureFiles {
  const { codes, words } = textColumn(table, name)
  // Files written on Windows separate folders by backslashes.
  const paths = Array.from(rows, (row) => words[codes[row]].replaceAll('\\', '/'))
  return { kind: 'pictureFiles', file: table.file, folder: table.folder, paths, notices: [] }
}

function labelColumn(raw: RawData, name: string): TextColumn {
  const labels = raw.kind === 'table' ? textColumn(raw, name) : raw.labels
  if (labels) return labels
  throw new UserError({
    en: `'${raw.file}' has no labels to compare with. Put each class's pictures into a folder of the class's name, or the label file beside the pictures (images-idx3 → labels-idx1).`,
    ja: `「${raw.file}」には比べるためのラベルがありません。画像をクラス名のフォルダーに分けるか、ラベルのファイル（images-idx3 に対して labels-idx1）を隣に置いてください。`,
  })
}
