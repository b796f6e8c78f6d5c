// What a run is doing, as one word that the screens have a sentence for.
import type { Job } from '../../shared/training/job.ts'
import type { RunRecord } from '../../shared/training/run.ts'

export type Phase =
  | 'preparing'
  | 'training'
  | 'validating'
  | 'testing'
  | 'paused'
  | 'stopping'
  | 'finished'
  | 'earlyStopping'
  | 'stopped'
  | 'interrupted'
  | 'failed'
  | 'elsewhere'

export function phaseOf(job: Job | undefined, record: RunRecord | undefined): Phase | undefined {
  if (job && job.state !== 'ended') return activePhase(job)
  if (job?.problem) return wasCutOff(job, record) ? 'interrupted' : 'failed'
  if (job?.finished) return job.finished.reason === 'epochs' ? 'finished' : job.finished.reason
  if (!record) return undefined
  const { state } = record.status
  if (state === 'running' || state === 'paused') return 'elsewhere'
  if (state === 'finished' && record.epochs < record.settings.epochs) return 'earlyStopping'
  return state
}

/** Its process was killed in mid-run, or crashed: it can be continued, as a reload says, too. */
export function wasCutOff(job: Job | undefined, record: RunRecord | undefined): boolean {
  const hadStarted = !job?.problem || job.started !== undefined
  return hadStarted && record?.status.state === 'interrupted'
}

function activePhase({ state, progress, epochs, epochCount }: Job): Phase {
  if (state === 'paused' || state === 'stopping') return state
  if (progress) return progress.samples < progress.of ? 'training' : 'validating'
  const last = epochs.at(-1)?.epoch ?? 0
  if (state === 'starting' || last === 0) return 'preparing'
  return epochCount !== undefined && last >= epochCount ? 'testing' : 'training'
}
