// A run: its settings, its state and the events of its progress, as the worker tells them and run.json keeps them.
import type { Preprocessing, Variable } from '../data/dataset.ts'
import type { Evaluation } from '../evaluation/types.ts'
import type { ProjectDocument } from '../project/document.ts'
import type { Text } from '../text.ts'
import type { Look } from './lens.ts'

/** Mean loss, and the metrics of the task: accuracy for classes; mae and rmse (in the data's own units) for numbers. */
export interface Scores {
  loss: number
  accuracy?: number
  mae?: number
  rmse?: number
}

/** A line of metrics.jsonl: only what the same project, seed and settings give again, bit for bit (so: no times). */
export interface EpochRecord {
  epoch: number
  training: Scores
  validation?: Scores
  learningRate: number
}

export type RunStatus =
  | { state: 'running'; pid: number }
  | { state: 'paused'; pid: number }
  /** Never stored: what 'running' and 'paused' read as once the process is gone. */
  | { state: 'interrupted' }
  | { state: 'stopped' }
  | { state: 'finished' }
  | { state: 'failed'; text: Text }

/** What run.json holds. */
export interface RunRecord {
  format: 'tsumiki-run'
  version: number
  created: string
  project: ProjectDocument
  /** The .tsumiki file's folder, relative to the run's folder: where dataset paths start. */
  projectFolder: string
  network: string
  optimizer: string
  variables: readonly Variable[]
  preprocessing: Preprocessing
  /** Resolved initializers of every weight, by 'node/weight'. */
  initializers: Record<string, string>
  settings: RunSettings
  /** What it was trained on, in order: more than one where a GPU failed and the CPU went on. */
  devices?: readonly string[]
  status: RunStatus
  epochs: number
  best?: { epoch: number; validation?: Scores; training: Scores }
  machine: { node: string; platform: string; processor: string; cores: number }
  elapsedSeconds: number
  samplesPerSecond: number
  /** The part of the time in which batches were gathered or waited for; at most so much the device stood idle for data. */
  loadingShare?: number
}

/** Everything that, with the project, decides the numbers. */
export interface RunSettings {
  epochs: number
  batchSize: number
  seed: number
  backend: string
  device: string
  threads: number
  /** Where the data stays on disk: how each epoch is shuffled, in samples. */
  blockShuffle?: { block: number; window: number }
}

export type FinishReason = 'epochs' | 'earlyStopping' | 'stopped'

/** What the worker tells while it trains. */
export type RunEvent =
  | {
      type: 'started'
      run: string
      backend: string
      device: Text
      threads: number
      samples: number
      notices: readonly Text[]
    }
  | {
      type: 'progress'
      epoch: number
      epochs: number
      samples: number
      of: number
      loss: number
      samplesPerSecond: number
      elapsedSeconds: number
      /** Undefined until enough has been seen to tell. */
      secondsLeft?: number
    }
  | { type: 'epoch'; record: EpochRecord; epochs: number; best: boolean; elapsedSeconds: number; secondsLeft?: number }
  | { type: 'look'; look: Look }
  | { type: 'notice'; text: Text }
  /** Before training begins: so many samples of the data are read. */
  | { type: 'reading'; done: number; total: number; secondsLeft?: number }
  | { type: 'finished'; reason: FinishReason; record: RunRecord; test?: Evaluation }
  /** `option`: of the command line, that mends it. */
  | { type: 'failed'; text: Text; option?: string | undefined }

export type RunCommand = { type: 'pause' } | { type: 'resume' } | { type: 'stop' }
