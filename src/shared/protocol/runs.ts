// Requests about runs. A run is known by its folder's absolute path.
import { z } from 'zod'
import type { ConfusionEpoch } from '../evaluation/confusionEpochs.ts'
import type { ModelScores } from '../evaluation/scores.ts'
import type { Text } from '../text.ts'
import type { Look } from '../training/lens.ts'
import type { EpochRecord, RunEvent, RunRecord } from '../training/run.ts'
import { request } from './define.ts'

export interface RunSummary {
  run: string
  /** The folder's name; the label the user gave, where there is one, is `label`. */
  name: string
  label?: string
  note?: string
  record?: RunRecord
  /** On the test part, where it was evaluated. */
  test?: ModelScores
  /** Why it cannot be read. */
  problem?: Text
}

/** The epochs of a run so far, and its log. */
export interface RunHistory {
  epochs: EpochRecord[]
  log: readonly LogLine[]
}

export interface LogLine {
  /** ISO 8601. */
  time: string
  text: Text
}

export interface ConfusionHistory {
  names: readonly string[]
  epochs: ConfusionEpoch[]
}

const run = z.object({ run: z.string() })

export const runRequests = {
  'runs.list': request<RunSummary[]>()(z.object({ project: z.string() })),
  'runs.history': request<RunHistory>()(run),
  /** The confusion matrices of the validation part, epoch by epoch; none where no classes are told apart. */
  'runs.confusions': request<ConfusionHistory>()(run),
  /** What the lens saw, in order. */
  'runs.looks': request<Look[]>()(run),
  'runs.rename': request<null>()(z.object({ run: z.string(), label: z.string() })),
  'runs.note': request<null>()(z.object({ run: z.string(), note: z.string() })),
  /** Into a trash beside the runs, from where it can be restored for 30 days. */
  'runs.delete': request<null>({ once: true })(run),
  'runs.restore': request<null>()(run),
  /** Answered when the process has begun; what happens then comes as `run` events. */
  /** `folds`: cross-validation, one run for each fold of its data, one after the other. */
  'training.start': request<{ job: string }>({ once: true })(
    z.object({ project: z.string(), folds: z.boolean().optional() }),
  ),
  /** Goes on with a run that was stopped or interrupted; `epochs`: how many in all. */
  'training.continue': request<{ job: string }>({ once: true })(
    z.object({ run: z.string(), epochs: z.number().int().min(1).optional() }),
  ),
  'training.command': request<null>()(z.object({ job: z.string(), command: z.enum(['pause', 'resume', 'stop']) })),
  /** Jobs that are running, with their events so far that a new window needs. */
  'training.jobs': request<RunningJob[]>()(z.object({})),
}

export interface RunningJob {
  job: string
  project: string
  /** Unknown until its folder is made. */
  run?: string
  paused: boolean
  /** What was told last: enough to draw the screen again after a reload. Epochs are in the run's history. */
  started?: Extract<RunEvent, { type: 'started' }>
  progress?: Extract<RunEvent, { type: 'progress' }>
}
