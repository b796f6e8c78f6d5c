// A training process as the editor knows it: what its events add up to.
import type { Text } from '../text.ts'
import type { Look } from './lens.ts'
import type { EpochRecord, RunEvent } from './run.ts'

export type ProgressEvent = Extract<RunEvent, { type: 'progress' }>

/** A training process of a project, from its start until the next one begins. */
export interface Job {
  /** Empty until the engine has answered. */
  job: string
  /** Unknown until its folder is made. */
  run?: string
  state: 'starting' | 'running' | 'paused' | 'stopping' | 'ended'
  started?: Extract<RunEvent, { type: 'started' }>
  /** Of the epoch that is under way; gone at its end. */
  progress?: ProgressEvent
  /** How many in all, once it is known. */
  epochCount?: number
  /** Those before the process began included. */
  epochs: readonly EpochRecord[]
  /** Within epochs: the mean loss so far, at a fraction of epochs. */
  trace: readonly { at: number; loss: number }[]
  bestEpoch?: number
  samplesPerSecond?: number
  secondsLeft?: number
  /** Seconds of training at a moment of the clock (milliseconds), from where a screen counts on. */
  clock?: { seconds: number; at: number }
  /** Into the network, since the process began. */
  looks: readonly Look[]
  notices: readonly Text[]
  finished?: Extract<RunEvent, { type: 'finished' }>
  problem?: Text
}

const MOST_TRACE = 1000

export function newJob(known: Partial<Job> = {}): Job {
  return { job: '', state: 'starting', epochs: [], trace: [], looks: [], notices: [], ...known }
}

/** `now`: milliseconds. */
export function afterEvent(job: Job, event: RunEvent, now: number): Job {
  switch (event.type) {
    case 'started':
      return {
        ...job,
        state: 'running',
        started: event,
        run: event.run,
        notices: [...job.notices, ...event.notices],
        clock: { seconds: job.clock?.seconds ?? 0, at: now },
      }
    case 'progress':
      return {
        ...job,
        progress: event,
        epochCount: event.epochs,
        trace: traced(job.trace, event),
        samplesPerSecond: event.samplesPerSecond,
        secondsLeft: event.secondsLeft ?? job.secondsLeft,
        clock: { seconds: event.elapsedSeconds, at: now },
      }
    case 'epoch':
      return {
        ...job,
        progress: undefined,
        epochCount: event.epochs,
        epochs: [...job.epochs.filter(({ epoch }) => epoch < event.record.epoch), event.record],
        bestEpoch: event.best ? event.record.epoch : job.bestEpoch,
        secondsLeft: event.secondsLeft ?? job.secondsLeft,
        clock: { seconds: event.elapsedSeconds, at: now },
      }
    case 'look':
      return { ...job, looks: [...job.looks.filter(({ at }) => at < event.look.at), event.look] }
    case 'reading':
      return job
    case 'notice':
      return { ...job, notices: [...job.notices, event.text] }
    case 'finished':
      return { ...stopped(job, now), finished: event, bestEpoch: event.record.best?.epoch ?? job.bestEpoch }
    case 'failed':
      return { ...stopped(job, now), problem: event.text }
  }
}

/** The process is gone. */
export function afterEnd(job: Job, problem: Text | undefined, now: number): Job {
  return { ...stopped(job, now), problem: problem ?? job.problem }
}

export function afterCommand(job: Job, command: 'pause' | 'resume' | 'stop', now: number): Job {
  if (job.state === 'ended') return job
  if (command === 'resume') return { ...job, state: 'running', clock: job.clock && { ...job.clock, at: now } }
  return { ...halted(job, now), state: command === 'pause' ? 'paused' : 'stopping' }
}

/** Training time so far: it stands still while training does. */
export function elapsedSeconds(job: Job, now: number): number {
  if (!job.clock) return 0
  return job.state === 'running' ? job.clock.seconds + (now - job.clock.at) / 1000 : job.clock.seconds
}

/** 0 to 1: of the epochs, the present one's part included. Undefined until something is known. */
export function fractionDone(job: Job): number | undefined {
  if (!job.epochCount) return undefined
  const { progress } = job
  const done = progress ? progress.epoch - 1 + progress.samples / progress.of : (job.epochs.at(-1)?.epoch ?? 0)
  return Math.min(1, done / job.epochCount)
}

function stopped(job: Job, now: number): Job {
  return { ...halted(job, now), state: 'ended', progress: undefined, secondsLeft: undefined }
}

function halted(job: Job, now: number): Job {
  return { ...job, clock: job.clock && { seconds: elapsedSeconds(job, now), at: now } }
}

/** Every second point is dropped where there are too many. */
function traced(trace: Job['trace'], { epoch, samples, of, loss }: ProgressEvent): Job['trace'] {
  const at = epoch - 1 + samples / of
  const before = trace.filter((point) => point.at < at)
  const kept = before.length < MOST_TRACE ? before : before.filter((_, i) => i % 2 === 0)
  return [...kept, { at, loss }]
}
