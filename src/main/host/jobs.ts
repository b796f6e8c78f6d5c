// Training processes: begun by a window, going on without any, ended by themselves, by a command, or with the host.
import { randomUUID } from 'node:crypto'
import { UserError } from '../../shared/errors.ts'
import type { EventName, Events } from '../../shared/protocol/index.ts'
import type { RunningJob } from '../../shared/protocol/runs.ts'
import type { RunCommand, RunEvent } from '../../shared/training/run.ts'
import { type LaunchRequest, launchRun, type RunHandle } from '../training/launch.ts'
import { defectText, reportDefect } from './defect.ts'

interface Job extends RunningJob {
  handle: RunHandle
  /** What is trained after it, unless it is stopped or fails. */
  later: readonly LaunchRequest[]
}

type Tell = <Name extends EventName>(name: Name, told: Events[Name]) => void

export class Jobs {
  private readonly jobs = new Map<string, Job>()

  constructor(private readonly tell: Tell) {}

  running(): RunningJob[] {
    return [...this.jobs.values()].map(({ handle: _, later: __, ...job }) => job)
  }

  ofRun(run: string): RunningJob | undefined {
    return [...this.jobs.values()].find((job) => job.run === run)
  }

  /** `later`: one after the other, each when the one before has ended by itself. */
  start(project: string, request: LaunchRequest, later: readonly LaunchRequest[] = []): string {
    if ([...this.jobs.values()].some((job) => job.project === project)) throw busy
    const id = randomUUID()
    const run = 'resume' in request ? request.resume : undefined
    const asked = 'resume' in request ? request : { ...request, sparesCore: true }
    const handle = launchRun(asked, (event) => this.heard(id, event))
    const job: Job = { job: id, project, run, paused: false, handle, later }
    this.jobs.set(id, job)
    void handle.finished.then(
      ({ reason }) => this.ended(job, undefined, reason !== 'stopped'),
      (error) => this.ended(job, error),
    )
    return id
  }

  command(id: string, type: RunCommand['type']): void {
    const job = this.jobs.get(id)
    // It has just ended: what was wanted of it is so.
    if (!job) return
    job.handle.command({ type })
    if (type === 'stop') job.later = []
    else job.paused = type === 'pause'
  }

  /** Asks every process to save and stop, and waits until they have. */
  async stopAll(): Promise<void> {
    const all = [...this.jobs.values()]
    for (const { job } of all) this.command(job, 'stop')
    await Promise.allSettled(all.map(({ handle }) => handle.finished))
  }

  private heard(id: string, event: RunEvent): void {
    const job = this.jobs.get(id)
    if (!job) return
    if (event.type === 'started') {
      job.run = event.run
      job.started = event
    }
    if (event.type === 'progress') job.progress = event
    const { project, run } = job
    this.tell('run', { job: id, project, run, event })
    if (event.type === 'started') this.tell('runsChanged', { project })
  }

  private ended(job: Job, error?: unknown, goesOn = false): void {
    this.jobs.delete(job.job)
    const { project, run } = job
    const [request, ...later] = goesOn ? job.later : []
    const next = request && this.start(project, request, later)
    if (error !== undefined && !(error instanceof UserError)) reportDefect(error, 'training')
    const problem = error === undefined ? undefined : error instanceof UserError ? error.text : defectText
    this.tell('jobEnded', { job: job.job, project, run, problem, next })
    this.tell('runsChanged', { project })
  }
}

const busy = new UserError({
  en: 'This project is being trained already. Stop that training first, or wait until it ends.',
  ja: 'このプロジェクトはすでに学習中です。先に学習を止めるか、終わるまで待ってください。',
})
