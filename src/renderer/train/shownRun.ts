// The run that the Train place shows: the chosen one, the one that trains, or the latest.
import { useEffect } from 'react'
import type { LogLine, RunSummary } from '../../shared/protocol/runs.ts'
import { bestOf } from '../../shared/training/coach.ts'
import type { EpochRecord } from '../../shared/training/run.ts'
import { loadHistory, useCurves } from '../store/curves.ts'
import { type Job, useRuns } from '../store/runs.ts'
import { useView } from '../store/view.ts'

export interface ShownRun {
  /** Undefined before the first one, and while a new one is prepared. */
  run?: string
  summary?: RunSummary
  /** Its training process, where it has or had one since the project was opened. */
  job?: Job
  epochs: readonly EpochRecord[]
  bestEpoch?: number
  log: readonly LogLine[]
}

const noLines: readonly LogLine[] = []
const noEpochs: readonly EpochRecord[] = []

export function useShownRun(): ShownRun {
  const chosen = useView((view) => view.run)
  const runs = useRuns((state) => state.runs)
  const job = useRuns((state) => state.job)
  const isPreparing = chosen === undefined && job !== undefined && job.state !== 'ended' && !job.run
  const run = isPreparing ? undefined : (chosen ?? job?.run ?? runs.at(-1)?.run)
  const history = useCurves((state) => (run ? state.histories[run] : undefined))
  useEffect(() => {
    if (run) void loadHistory(run).catch(() => {})
  }, [run])
  const itsJob = isPreparing || (job?.run !== undefined && job.run === run) ? job : undefined
  const summary = runs.find((each) => each.run === run)
  const epochs = itsJob ? itsJob.epochs : (history?.epochs ?? noEpochs)
  return {
    run,
    summary,
    job: itsJob,
    epochs,
    bestEpoch: itsJob?.bestEpoch ?? summary?.record?.best?.epoch ?? (epochs.length ? bestOf(epochs).epoch : undefined),
    log: history?.log ?? noLines,
  }
}
