// The runs of the open project, and what their training processes tell.
import { create } from 'zustand'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { afterCommand, afterEnd, afterEvent, type Job, newJob } from '../../shared/training/job.ts'
import { engine } from '../engine/connection.ts'
import { tell, tellError } from './messages.ts'
import { useProject } from './project.ts'
import { requireSaved } from './saving.ts'
import { showRun } from './view.ts'

export type { Job } from '../../shared/training/job.ts'

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
  if (!running || useProject.getState().path !== project) return
  const { job, run, paused, started, progress } = running
  const known = run ? await beforeNow(run) : {}
  // What was told meanwhile.
  const heard = get().job
  if (heard && heard.job !== job) return
  const now = Date.now()
  const before = newJob({ ...known, job, run, state: 'running' })
  const told = [started, progress].reduce((all, event) => (event ? afterEvent(all, event, now) : all), before)
  const state = paused ? 'paused' : (heard?.state ?? (started ? 'running' : 'starting'))
  const epochs = merged(told.epochs, heard?.epochs ?? [])
  set({ job: { ...told, ...heard, epochs, state } })
}

function merged(before: Job['epochs'], heard: Job['epochs']): Job['epochs'] {
  const first = heard[0]?.epoch ?? Number.POSITIVE_INFINITY
  return [...before.filter(({ epoch }) => epoch < first), ...heard]
}

/** A new run of the project as it is now: from fresh weights. `folds`: one for each fold of its data. */
export async function startTraining({ folds }: { folds?: boolean } = {}): Promise<void> {
  const { path } = useProject.getState()
  if (!path) return
  set({ job: newJob() })
  showRun(undefined)
  await follow(requireSaved().then(() => engine.ask('training.start', { project: path, folds })))
}

/** Goes on with a run; `epochs`: how many in all. */
export async function continueTraining(run: string, epochs?: number): Promise<void> {
  set({ job: newJob({ ...(await beforeNow(run)), run }) })
  showRun(undefined)
  await follow(engine.ask('training.continue', { run, epochs }))
}

/** What a run has behind it when a process takes it up. */
async function beforeNow(run: string): Promise<Partial<Job>> {
  const { epochs } = await engine.ask('runs.history', { run })
  const record = get().runs.find((summary) => summary.run === run)?.record
  return {
    epochs,
    bestEpoch: record?.best?.epoch,
    epochCount: record?.settings.epochs,
    clock: { seconds: record?.elapsedSeconds ?? 0, at: Date.now() },
  }
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
  const id = get().job?.job
  if (!id) return
  await engine.ask('training.command', { job: id, command })
  const { job } = get()
  if (job?.job === id) set({ job: afterCommand(job, command, Date.now()) })
}

export const isTraining = (job: Job | undefined): boolean => job !== undefined && job.state !== 'ended'

engine.on('run', ({ job: id, project, run, event }) => {
  if (project !== useProject.getState().path) return
  const { job } = get()
  const known = job && (job.job === id || job.job === '') ? job : newJob({ state: 'running' })
  set({ job: afterEvent({ ...known, job: id, run: run ?? known.run }, event, Date.now()) })
})

engine.on('jobEnded', ({ job: id, project, problem, next }) => {
  const { job } = get()
  if (project !== useProject.getState().path || job?.job !== id) return
  set({ job: next === undefined ? afterEnd(job, problem, Date.now()) : newJob({ job: next }) })
  void loadRuns(project).catch(tellError)
  if (problem) tell('error', problem)
})

engine.on('runsChanged', ({ project }) => {
  if (project === useProject.getState().path) void loadRuns(project).catch(tellError)
})
