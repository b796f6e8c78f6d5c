// A dataset in memory: packed arrays, one row per sample, and what the numbers mean.
import type { LogMelRecipe } from './document.ts'

export interface Variable {
  name: string
  /** One sample's shape, channels first; [1] for a class index or a single number. */
  shape: readonly number[]
  /** Names of the classes, when the value is a class index. */
  classes?: readonly string[]
  /** Names of the features, for tables (one-hot columns as 'column=class'). */
  features?: readonly string[]
  /** Of texts: the token that each number means; 0 fills up, 1 is any other. */
  vocabulary?: readonly string[]
  /** Of sounds: channels × bands × frames, the lowest band first; it is drawn with that one at the bottom. */
  spectrogram?: true
  /** For scaled numbers: what one unit of the network's number is in the data's own units, per element. */
  deviations?: readonly number[]
}

export interface VariableData extends Variable {
  /** count × size(shape) numbers; a number means value · scale + offset. Empty where they are `stored`. */
  values: Float32Array | Uint8Array | Int32Array
  /** Bytes that stay on disk because they take more memory than data may. */
  stored?: StoredRows
  scale: number
  offset: number
  /** Of generated waveforms (channels × samples): samples per second. */
  rate?: number
}

export interface StoredRows {
  readonly file: string
  readonly count: number
  /** Bytes of one sample. */
  readonly length: number
  /** Writes samples indices[from] … indices[from + count − 1] to `out`. */
  read(indices: Int32Array, from: number, count: number, out: Uint8Array): void
}

export interface Dataset {
  count: number
  variables: readonly VariableData[]
  /** What a person would call each sample: 'row 12', a file's name. */
  sampleName(index: number): string
  /** Of time series: what simple rules predict, to compare a model with. */
  baselines?: readonly Baseline[]
}

/** A rule that needs no training: the last known value, or the value of the same season before. */
export interface Baseline {
  rule: BaselineRule
  /** count × numbers to predict, in the data's own units; NaN where nothing is known. */
  values: Float32Array
}

export type BaselineRule =
  | { kind: 'persistence' }
  /** `rows`: how many rows before the predicted one. */
  | { kind: 'seasonal'; rows: number }

export interface Split {
  training: Int32Array
  validation: Int32Array
  test: Int32Array
}

export type SplitName = keyof Split

/**
 * How raw values become the network's numbers, fitted on the training part alone and stored with every model.
 * Plain JSON.
 */
export interface Preprocessing {
  variables: readonly VariablePreprocessing[]
  /** Samples are windows of rows; variables of kind 'window' are their inputs, all others are of the predicted row. */
  series?: SeriesPreprocessing
  /** Of workbooks: where the rows stand; the first sheet of one that lacks it. */
  sheet?: string
}

export interface SeriesPreprocessing {
  length: number
  horizon: number
  time?: string
  group?: string
  season?: number
}

export type VariablePreprocessing =
  /** `label`: what is to be predicted; new data may lack it. */
  | { kind: 'table'; name: string; columns: readonly FittedColumn[]; label?: boolean }
  /** `length` rows in the order of time: length × features. */
  | { kind: 'window'; name: string; columns: readonly FittedColumn[]; length: number }
  | {
      kind: 'pictures'
      name: string
      /** The column of paths, where a table names the pictures. */
      column?: string
      shape: readonly number[]
      resize: 'stretch' | 'fit' | 'crop'
      scale: number
      offset: number
    }
  | ({
      kind: 'sounds'
      name: string
      /** The column of paths, where a table names the sounds. */
      column?: string
      shape: readonly number[]
      scale: number
      offset: number
    } & SoundShape)
  /** Channels × frames × height × width. */
  | {
      kind: 'clips'
      name: string
      shape: readonly number[]
      pick: 'spread' | 'start'
      resize: 'stretch' | 'fit' | 'crop'
      scale: number
      offset: number
    }
  /** Files that a column names, each with the numbers of one sample. */
  | { kind: 'arrays'; name: string; column: string; shape: readonly number[]; scale: number; offset: number }
  | ({ kind: 'text'; name: string; column: string; fill?: string } & TextShape)
  /** Samples of any shape; `bytes`: made for numbers from 0 to 255 that are bytes in the file too. */
  | { kind: 'tensor'; name: string; shape: readonly number[]; scale: number; offset: number; bytes: boolean }
  | { kind: 'label'; name: string; column: string; classes: readonly string[] }

/** How a sound becomes numbers: its channels, rate and length, and its waveform or log-mel spectrogram. */
export interface SoundShape {
  /** Samples per second. */
  rate: number
  /** Samples of one channel. */
  length: number
  channels: 1 | 2
  crop: 'start' | 'centre'
  logMel?: LogMelRecipe
}

/** How a text becomes the numbers of its tokens; `vocabulary[i]` is the number i. */
export interface TextShape {
  tokens: 'words' | 'characters'
  lowerCase: boolean
  length: number
  vocabulary: readonly string[]
}

export type FittedColumn =
  /** (v − mean) / deviation; mean 0 and deviation 1 where it is not scaled. `fill`: for blanks; absent: the row is dropped. */
  | {
      kind: 'number'
      column: string
      mean: number
      deviation: number
      fill?: number
      /** Blanks of a window: from the known values in it. */
      filling?: 'interpolate' | 'forward'
    }
  | { kind: 'class'; column: string; classes: readonly string[]; fill?: string }
