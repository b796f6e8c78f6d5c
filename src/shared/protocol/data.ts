// Requests about a project's data. The engine reads the dataset as the document that was last saved describes it.
import { z } from 'zod'
import type { SplitName, Variable } from '../data/dataset.ts'
import type { ColumnKind, DatasetDocument } from '../data/document.ts'
import type { Finding } from '../data/finding.ts'
import type { Text } from '../text.ts'
import { request } from './define.ts'

export interface ColumnSummary {
  name: string
  kind: ColumnKind
  blanks: number
  /** Of numbers, over the whole column. */
  numbers?: {
    min: number
    max: number
    mean: number
    deviation: number
    /** Counts in 20 equal bins from min to max. */
    histogram: number[]
  }
  /** Of classes: how often each occurs, most frequent first. */
  classes?: { name: string; count: number }[]
}

export interface DatasetSummary {
  count: number
  variables: readonly Variable[]
  /** What is predicted: a variable's name. */
  label?: string
  task: 'classes' | 'numbers' | 'none'
  split: Record<SplitName, number>
  /** Samples of each class in each part, where the label is one of classes. */
  balance?: { name: string; training: number; validation: number; test: number }[]
  /** Of tables. */
  columns?: ColumnSummary[]
  /** Of tables that are text: as which it was read. */
  encoding?: 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be'
  /** Of workbooks: the sheets with data, and the one that was read. */
  sheets?: { names: readonly string[]; read: string }
  notices: readonly Text[]
}

export interface Rows {
  /** Of the whole file, those that are left out for a blank too; of a search, those that were found. */
  total: number
  /** The header, then the cells of each row. */
  columns: string[]
  rows: string[][]
  /** What a recipe calls each row: 'row 12'. */
  names: string[]
}

/** Values of one variable for some samples, in the network's numbers: count × size(shape). */
export interface SampleValues {
  variable: Variable
  /** The samples' positions in the dataset, as evaluations name them. */
  indices: Int32Array
  names: string[]
  splits: SplitName[]
  /** How many samples there are to go through, those of other pages too. */
  total: number
  /** Of each sample's label: class index, or number in the data's own units; empty without one. */
  labels: Float32Array
  /** Pictures: bytes 0…255; other values as they are. */
  values: Float32Array | Uint8Array
}

/** Folders of classes that samples can be added to, as Tsumiki keeps them beside the project. */
export interface SampleFolder {
  medium: 'picture' | 'sound'
  /** With the samples that are used. */
  classes: { name: string; count: number }[]
  /** Height and width for new pictures: those that most have. */
  size?: [number, number]
  /** That sounds are brought to. */
  seconds?: number
}

const dataset = { project: z.string(), dataset: z.string() }

/** What the user says about data that is proposed for: the rest is found out. */
export const dataWish = z.object({
  /** Of a workbook. */
  sheet: z.string().optional(),
  /** The column to predict. */
  label: z.string().optional(),
  /** Whether its numbers are classes. */
  task: z.enum(['classes', 'numbers']).optional(),
  /** What a cell does that is no number, among numbers. */
  badCells: z.enum(['stop', 'drop']).optional(),
  /** Samples that are left out, such as pictures that cannot be read. */
  excluded: z.array(z.string()).optional(),
  /** Rows follow each other in time: `length` of them predict the one `horizon` rows later. */
  series: z
    .object({ length: z.number().int().min(1).max(100_000), horizon: z.number().int().min(1).max(100_000).optional() })
    .optional(),
})

export type DataWish = z.infer<typeof dataWish>
/** A cloud of samples as the two directions show it in which they differ most (principal components). */
export interface Projection {
  /** Positions in the dataset: some thousand samples at most. */
  indices: Int32Array
  names: string[]
  splits: SplitName[]
  /** x, y of each sample. */
  points: Float32Array
  /** Class index or number; empty without a label. */
  labels: Float32Array
  /** The share of all variance along each direction. */
  explained: [number, number]
}

/** Pearson's correlation of the columns of numbers that are used: rows × columns of the names. */
export interface Correlations {
  names: string[]
  values: Float32Array
}

export const dataRequests = {
  /**
   * Takes an upload with a folder for each class into the dataset's own folders, and new classes with it. Whoever asked
   * reads the data again; other windows are told that it changed.
   */
  'data.addSamples': request<null>()(z.object({ ...dataset, upload: z.string() })),
  /** Null for data that nothing is added to: of other kinds, and in folders of the user's own. */
  'data.sampleFolder': request<SampleFolder | null>()(z.object(dataset)),
  /** What was read so far is kept: the next reading goes on from there. */
  'data.cancelReading': request<null>()(z.object({ reading: z.string() })),
  'data.summary': request<DatasetSummary>()(z.object(dataset)),
  /** Of tables; numbers as they were read. */
  'data.rows': request<Rows>()(
    z.object({
      ...dataset,
      /** Only rows with a cell that holds it. */
      search: z.string().max(1000).optional(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
  ),
  'data.samples': request<SampleValues>()(
    z.object({
      ...dataset,
      variable: z.string(),
      /** Absent: every part. */
      split: z.enum(['training', 'validation', 'test']).optional(),
      /** A class index of the label, to see examples of one class. */
      label: z.number().int().optional(),
      /** Only samples whose name holds it. */
      search: z.string().max(1000).optional(),
      /** These samples and no others: what is above does not count then. */
      indices: z.array(z.number().int().min(0)).max(1000).optional(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(1000),
    }),
  ),
  /**
   * What is wrong with the data, the worst first; `dataChecked` events tell how far it is. Null where it was cancelled.
   * `job`: the asker's own name for it.
   */
  'data.checks': request<Finding[] | null>()(z.object({ ...dataset, job: z.string() })),
  'data.cancelChecks': request<null>()(z.object({ job: z.string() })),
  'data.correlations': request<Correlations>()(z.object(dataset)),
  'data.projection': request<Projection>()(z.object(dataset)),
  /**
   * A proposal for a file or folder: document and summary, for the project to take over as an edit.
   * Without `project` it is for one that is not made yet.
   */
  'data.suggest': request<{ document: DatasetDocument; summary: DatasetSummary }>()(
    z.object({ project: z.string().optional(), path: z.string(), wish: dataWish.optional() }),
  ),
}
