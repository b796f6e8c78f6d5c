// The runs of the open project, and what their training processes tell.
import { create } from 'zustand'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import type { Text } from '../../shared/text.ts'
import type { EpochRecord, RunEvent } from '../../shared/training/run.ts'
import { engine } from '../engine/connection.ts'
import { tell, tellError } from './messages.ts'
import { useProject } from './project.ts'

type Progress = Extract<RunEvent, { type: 'progress' }>

/** A training process of this project, from its start until the next one begins. */
export interface Job {
  job: string
  run?: string
  state: 'starting' | 'running' | 'paused' | 'ended'
  started?: Extract<RunEvent, { type: 'started' }>
  progress?: Progress
  /** Of epochs that ended since the process began; those before are in the run's history. */
  epochs: readonly EpochRecord[]
  bestEpoch?: number
  secondsLeft?: number
  elapsedSeconds?: number
  notices: readonly Text[]
  finished?: Extract<RunEvent, { type: 'finished' }>
  problem?: Text
}

interface RunsState {
  runs: readonly RunSummary[]
  job: Job | undefined
}

export const useRuns = create<RunsState>()(() => ({ runs: [], job: undefined }))
const { setState: set, getState: get } = useRuns

/** The latest run that has weights: what evaluate and export begin with. */
export function latestRun(runs: readonly RunSummary[]): RunSummary | undefined {
  return runs.findLast(({ record }) => record?.best !== undefined)
}

export async function loadRuns(project: string): Promise<void> {
  const runs = await engine.ask('runs.list', { project })
  if (useProject.getState().path === project) set({ runs })
}

/** Runs and the process that may still be training: after opening a project, or a reload of the page. */
export async function takeUpRuns(project: string): Promise<void> {
  set({ runs: [], job: undefined })
  const [jobs] = await Promise.all([engine.ask('training.jobs', {}), loadRuns(project)])
  const running = jobs.find((job) => job.project === project)
  if (!running) return
  const epochs = running.run ? (await engine.ask('runs.history', { run: running.run })).epochs : []
  const { job, run, paused } = running
  set({ job: { job, run, state: paused ? 'paused' : 'running', epochs, notices: [] } })
}

export async function startTraining(): Promise<void> {
  const { path } = useProject.getState()
  if (!path) return
  set({ job: { job: '', state: 'starting', epochs: [], notices: [] } })
  await follow(engine.ask('training.start', { project: path }))
}

export async function continueTraining(run: string, epochs?: number): Promise<void> {
  const { epochs: before } = await engine.ask('runs.history', { run })
  set({ job: { job: '', run, state: 'starting', epochs: before, notices: [] } })
  await follow(engine.ask('training.continue', { run, epochs }))
}

async function follow(asked: Promise<{ job: string }>): Promise<void> {
  try {
    const { job } = await asked
    const known = get().job
    if (known && known.job === '') set({ job: { ...known, job } })
  } catch (error) {
    set({ job: undefined })
    tellError(error)
  }
}

export async function commandTraining(command: 'pause' | 'resume' | 'stop'): Promise<void> {
  const { job } = get()
  if (!job?.job) return
  await engine.ask('training.command', { job: job.job, command })
  if (command !== 'stop') set({ job: { ...get().job!, state: command === 'pause' ? 'paused' : 'running' } })
}

export const isTraining = (job: Job | undefined): boolean => job !== undefined && job.state !== 'ended'

engine.on('run', ({ job: id, project, run, event }) => {
  if (project !== useProject.getState().path) return
  const { job } = get()
  const known: Job =
    job && (job.job === id || job.job === '') ? job : { job: id, state: 'running', epochs: [], notices: [] }
  set({ job: after({ ...known, job: id, run: run ?? known.run }, event) })
})

function after(job: Job, event: RunEvent): Job {
  switch (event.type) {
    case 'started':
      return { ...job, state: 'running', started: event, run: event.run, notices: [...job.notices, ...event.notices] }
    case 'progress':
      return { ...job, progress: event, secondsLeft: event.secondsLeft ?? job.secondsLeft }
    case 'epoch': {
      const epochs = [...job.epochs.filter(({ epoch }) => epoch < event.record.epoch), event.record]
      const bestEpoch = event.best ? event.record.epoch : job.bestEpoch
      return { ...job, epochs, bestEpoch, secondsLeft: event.secondsLeft, elapsedSeconds: event.elapsedSeconds }
    }
    case 'notice':
      return { ...job, notices: [...job.notices, event.text] }
    case 'finished':
      return { ...job, state: 'ended', finished: event }
    case 'failed':
      return { ...job, state: 'ended', problem: event.text }
  }
}

engine.on('jobEnded', ({ job: id, project, problem }) => {
  const { job } = get()
  if (project !== useProject.getState().path || job?.job !== id) return
  set({ job: { ...job, state: 'ended', problem: problem ?? job.problem } })
  if (problem) tell('error', problem)
})

engine.on('runsChanged', ({ project }) => {
  if (project === useProject.getState().path) void loadRuns(project).catch(tellError)
})
