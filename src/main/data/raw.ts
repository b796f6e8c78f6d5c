// What the readers give: a table of columns, or pictures, as they stand in the files; nothing is scaled or left out yet.
import { numberedName, rowName } from '../../shared/data/sampleNames.ts'
import type { Text } from '../../shared/text.ts'

export type RawData = RawTable | RawPictures | RawTensors | RawSounds | PictureFiles | SoundFiles | ClipFiles

export interface RawTable {
  kind: 'table'
  /** The file's name, for messages. */
  file: string
  /** The folder that paths in cells start from. */
  folder: string
  count: number
  columns: readonly RawColumn[]
  /** The row as a person counts in the file (the header is row 1). */
  rowNumber(index: number): number
  /** What a person calls the row; absent: by its number. */
  rowName?(index: number): string
  /** The part of each row, where files of their own hold them: 0 training, 1 validation, 2 test. */
  parts?: Uint8Array
  notices: readonly Text[]
  /** The column to be predicted, where the source says it. */
  label?: string
  /** There is none: all columns are inputs, unless one is named. */
  unlabelled?: boolean
  /** Columns are scaled by default; false for figures drawn in their own coordinates. */
  scaled: boolean
  /** Of text files: as which it was read. */
  encoding?: TextEncoding
  /** Of workbooks: those with data, and the one that was read. */
  sheets?: { names: readonly string[]; read: string }
}

export type TextEncoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be'

export type RawColumn = NumberColumn | TextColumn

export interface NumberColumn {
  kind: 'number'
  name: string
  /** NaN where the cell is blank. */
  values: Float64Array
  blanks: number
  /** The first cell that cannot be used as a number. */
  problem?: CellProblem
  /** The rows, from 0, whose cells cannot; they count as NaN. Absent: none. */
  badRows?: Int32Array
}

export interface CellProblem {
  /** Where the table is joined of several. */
  file?: string
  row: number
  cell: string
  kind: 'notNumber' | 'notFinite'
}

export interface TextColumn {
  kind: 'text'
  name: string
  /** Index into `words`; −1 where the cell is blank. */
  codes: Int32Array
  words: readonly string[]
  blanks: number
}

export interface RawPictures {
  kind: 'pictures'
  file: string
  count: number
  /** [channels, height, width] */
  shape: readonly [number, number, number]
  bytes: Uint8Array
  labels?: TextColumn
  /** Numbers to predict instead of classes. */
  targets?: RawTable
  notices: readonly Text[]
}

/** Samples of any shape, as numbers. */
export interface RawTensors {
  kind: 'tensors'
  file: string
  count: number
  shape: readonly number[]
  values: Uint8Array | Float32Array
  /** The numbers are bytes, 255 meaning 1. */
  bytes: boolean
  labels?: TextColumn
  targets?: RawTable
  notices: readonly Text[]
}

/** Pictures that are still files: they are decoded once the recipe says to what size. */
export interface PictureFiles {
  kind: 'pictureFiles'
  file: string
  folder: string
  /** Relative to the folder. */
  paths: readonly string[]
  labels?: TextColumn
  targets?: undefined
  notices: readonly Text[]
}

/** Sounds that are still files. */
export type SoundFiles = Omit<PictureFiles, 'kind'> & { kind: 'soundFiles' }

/** Folders of frames: `paths` are the folders, `frames` the pictures in each. */
export type ClipFiles = Omit<PictureFiles, 'kind'> & { kind: 'clipFiles'; frames: readonly (readonly string[])[] }

/** Sounds in memory: of each sample one channel after the other, from −1 to 1. */
export interface RawSounds {
  kind: 'sounds'
  file: string
  count: number
  /** Samples per second. */
  rate: number
  channels: number
  values: Float32Array
  labels?: TextColumn
  targets?: undefined
  notices: readonly Text[]
}

/** All samples of a source. */
export function rowsOf(raw: RawData): Int32Array {
  const count = 'paths' in raw ? raw.paths.length : raw.count
  return Int32Array.from({ length: count }, (_, row) => row)
}

/** What a person calls a sample. */
export function sampleName(raw: RawData, row: number): string {
  if (raw.kind === 'table') return raw.rowName?.(row) ?? rowName(raw.rowNumber(row))
  return 'paths' in raw ? raw.paths[row] : numberedName(raw.file, row + 1)
}
