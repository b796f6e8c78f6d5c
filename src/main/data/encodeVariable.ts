// One variable of a source's samples, encoded as its preprocessing says.
import type { VariableData, VariablePreprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { encodeArrays } from './arrays/variable.ts'
import { encodeClips } from './clips/variable.ts'
import { encodeColumns, encodeLabel } from './encode.ts'
import { collectPictures, convertPictures } from './pictures/collect.ts'
import type { PictureShape } from './pictures/pixels.ts'
import { offeringToLeaveOut } from './pictures/unreadable.ts'
import type { PictureFiles, RawData, RawTable, SoundFiles, TextColumn } from './raw.ts'
import { encodeWindows } from './series/encode.ts'
import type { Windows } from './series/windows.ts'
import { chosenSounds } from './sounds/collect.ts'
import { type SoundPreprocessing, soundValues } from './sounds/variable.ts'
import { textColumn } from './table.ts'
import { encodeTexts } from './texts/variable.ts'

export interface EncodedVariable {
  data: VariableData
  notices: readonly Text[]
}

export async function encodeVariable(
  variable: VariablePreprocessing,
  raw: RawData,
  rows: Int32Array,
  windows?: Windows,
): Promise<EncodedVariable> {
  if (variable.kind === 'pictures') return encodePictures(variable, raw, rows)
  if (variable.kind === 'sounds') return encodeSounds(variable, raw, rows)
  if (variable.kind === 'clips') {
    if (raw.kind !== 'clipFiles') throw new Error('these are no clips')
    return encodeClips(variable, raw, rows)
  }
  if (variable.kind === 'arrays') return encodeArrays(variable, tableOf(raw), rows)
  if (variable.kind === 'text') return encodeTexts(variable, tableOf(raw), rows)
  if (variable.kind === 'label') {
    const { name, classes } = variable
    return { data: encodeLabel(name, classes, labelColumn(raw, variable.column), rows, raw.file), notices: [] }
  }
  if (variable.kind === 'tensor') return { data: encodeTensor(variable, raw, rows), notices: [] }
  const table = raw.kind === 'table' ? raw : raw.targets
  if (!table) throw withoutLabels(raw)
  if (variable.kind === 'window') {
    if (!windows) throw new Error('windows are found before they are encoded')
    return encodeWindows(variable, table, windows)
  }
  return encodeColumns(variable.name, variable.columns, table, rows)
}

function tableOf(raw: RawData): RawTable {
  if (raw.kind !== 'table') throw new Error('only tables have such columns')
  return raw
}

type PicturePreprocessing = Extract<VariablePreprocessing, { kind: 'pictures' }>
type TensorPreprocessing = Extract<VariablePreprocessing, { kind: 'tensor' }>

async function encodePictures(
  { name, column, shape, resize, scale, offset }: PicturePreprocessing,
  raw: RawData,
  rows: Int32Array,
): Promise<EncodedVariable> {
  const to = shape as PictureShape
  const pictures = raw.kind === 'table' ? pictureFiles(raw, column ?? '', rows) : raw
  if (pictures.kind !== 'pictures' && pictures.kind !== 'pictureFiles') throw new Error('these are no pictures')
  if (pictures.kind === 'pictures') {
    const values = await convertPictures(chosen(pictures.bytes, pictures.count, rows), pictures.shape, to, resize)
    return { data: { name, shape, values, scale, offset }, notices: [] }
  }
  // Those of a table are chosen already.
  const paths = raw.kind === 'table' ? pictures.paths : Array.from(rows, (row) => pictures.paths[row])
  const read = () => collectPictures(pictures.folder, paths, to, resize)
  const { bytes, stored, notices } = await offeringToLeaveOut(raw, rows, read)
  return { data: { name, shape, values: bytes, ...(stored && { stored }), scale, offset }, notices }
}

async function encodeSounds(variable: SoundPreprocessing, raw: RawData, rows: Int32Array): Promise<EncodedVariable> {
  const { name, column, shape, scale, offset, logMel } = variable
  const sounds = raw.kind === 'table' ? soundFiles(raw, column ?? '', rows) : raw
  if (sounds.kind !== 'sounds' && sounds.kind !== 'soundFiles') throw new Error('these are no sounds')
  const values = await soundValues(variable, raw.kind === 'table' ? sounds : chosenSounds(sounds, rows), rows)
  return { data: { name, shape, ...(logMel && { spectrogram: true }), values, scale, offset }, notices: [] }
}

function encodeTensor(
  { name, shape, scale, offset, bytes }: TensorPreprocessing,
  raw: RawData,
  rows: Int32Array,
): VariableData {
  if (raw.kind !== 'tensors') throw new Error('tensors come from arrays')
  if (raw.bytes === bytes && raw.shape.join() === shape.join())
    return { name, shape, values: chosen(raw.values, raw.count, rows), scale, offset }
  const described = (of: { shape: readonly number[]; bytes: boolean }, words: [string, string]) =>
    `${of.shape.join(' × ')} ${of.bytes ? words[0] : words[1]}`
  const en = ['bytes', 'numbers'] as [string, string]
  const ja = ['バイト', '数値'] as [string, string]
  throw new UserError({
    en: `'${raw.file}' holds samples of ${described(raw, en)}, but the model was trained on ${described({ shape, bytes }, en)}. Bring the array to this shape and type.`,
    ja: `「${raw.file}」のデータは 1 件あたり ${described(raw, ja)}ですが、モデルは ${described({ shape, bytes }, ja)}で学習しました。配列の形と型を合わせてください。`,
  })
}

/** The samples of some rows; all of them stay as they are in memory. */
function chosen<Numbers extends Uint8Array | Float32Array>(values: Numbers, count: number, rows: Int32Array): Numbers {
  if (rows.length === count) return values
  const width = values.length / count
  const out = new (values.constructor as new (length: number) => Numbers)(rows.length * width)
  rows.forEach((row, i) => void out.set(values.subarray(row * width, (row + 1) * width), i * width))
  return out
}

/** The pictures that a column names, in the order of the rows. */
export function pictureFiles(table: RawTable, name: string, rows: Int32Array): PictureFiles {
  return { kind: 'pictureFiles', ...filesOf(table, name, rows) }
}

export function soundFiles(table: RawTable, name: string, rows: Int32Array): SoundFiles {
  return { kind: 'soundFiles', ...filesOf(table, name, rows) }
}

export function filesOf(table: RawTable, name: string, rows: Int32Array): Omit<PictureFiles, 'kind'> {
  const { codes, words } = textColumn(table, name)
  // Files written on Windows separate folders by backslashes.
  const paths = Array.from(rows, (row) => words[codes[row]].replaceAll('\\', '/'))
  return { file: table.file, folder: table.folder, paths, notices: [] }
}

function labelColumn(raw: RawData, name: string): TextColumn {
  const labels = raw.kind === 'table' ? textColumn(raw, name) : raw.labels
  if (labels) return labels
  throw withoutLabels(raw)
}

function withoutLabels(raw: RawData): UserError {
  return new UserError({
    en: `'${raw.file}' has no labels to compare with. Put each class's pictures into a folder of the class's name, the label file beside the pictures (images-idx3 → labels-idx1), or arrays x and y into one NPZ file.`,
    ja: `「${raw.file}」には比べるためのラベルがありません。画像をクラス名のフォルダーに分けるか、ラベルのファイル（images-idx3 に対して labels-idx1）を隣に置くか、配列 x と y を 1 つの NPZ に保存してください。`,
  })
}
