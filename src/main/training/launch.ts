// Starts a training process and follows it; where a GPU takes it down, another one goes on with the CPU.
import { type ChildProcess, fork } from 'node:child_process'
import { basename, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { RunCommand, RunEvent } from '../../shared/training/run.ts'
import { packageRoot } from '../packageRoot.ts'
import type { LaunchRequest, RunOutcome } from './request.ts'
import type { WorkerAnswer, WorkerMessage } from './worker.ts'

export type { LaunchRequest, RunOutcome } from './request.ts'

const workerFile = join(packageRoot, 'dist', 'main', 'worker.js')

export interface RunHandle {
  /** The training process. */
  readonly pid: number | undefined
  command(command: RunCommand): void
  /** Rejects with a UserError where the run could not be trained. */
  readonly finished: Promise<RunOutcome>
}

export function launchRun(request: LaunchRequest, onEvent: (event: RunEvent) => void): RunHandle {
  const first = start(request, onEvent)
  let current = first
  const finished = first.finished.catch((error) => {
    if (!(error instanceof TrainingDied) || !error.onGpu) throw error
    const again = error.run ? { resume: error.run, settings: {} } : request
    current = start({ ...again, gpuCrashed: true }, onEvent)
    return current.finished
  })
  return {
    get pid() {
      return current.child.pid
    },
    command: (command) => tell(current.child, { command }),
    finished,
  }
}

function tell(child: ChildProcess, message: WorkerMessage): void {
  if (child.connected) child.send(message)
}

function start(
  request: LaunchRequest,
  onEvent: (event: RunEvent) => void,
): { child: ChildProcess; finished: Promise<RunOutcome> } {
  const child = fork(workerFile, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const stderr: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  const finished = new Promise<RunOutcome>((resolve, reject) => {
    let run = ''
    let usesGpu = false
    let outcome: RunOutcome | UserError | Error | undefined
    child.on('message', (answer: WorkerAnswer) => {
      if ('defect' in answer) outcome = new Error(answer.defect)
      else if ('usesGpu' in answer) usesGpu = answer.usesGpu
      else {
        const { event } = answer
        if (event.type === 'started') run = event.run
        if (event.type === 'finished') outcome = { run, reason: event.reason, record: event.record, test: event.test }
        if (event.type === 'failed') outcome = new UserError(event.text, { option: event.option })
        onEvent(event)
      }
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (outcome instanceof Error) reject(outcome)
      else if (outcome) resolve(outcome)
      else {
        const asked = signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT'
        const how = signal ?? `exit code ${code}`
        reject(new TrainingDied(run, how, Buffer.concat(stderr).toString().trim(), usesGpu && !asked))
      }
    })
  })
  tell(child, { request })
  return { child, finished }
}

/** The training process was killed or crashed. */
export class TrainingDied extends UserError {
  constructor(
    /** Its folder; empty where it had not begun. */
    readonly run: string,
    how: string,
    output: string,
    /** Nobody ended it, and it was on a GPU. */
    readonly onGpu: boolean,
  ) {
    const tail = output && `\n${output.split('\n').slice(-5).join('\n')}`
    super({
      en: `The training process ended unexpectedly (${how}). ${run ? `What was trained is kept, and the run '${basename(run)}' can be continued.` : 'Nothing had been trained yet; start it again.'}${tail}`,
      ja: `学習プロセスが予期せず終了しました（${how}）。${run ? `そこまでの学習は残っています。実行「${basename(run)}」の続きから学習できます。` : 'まだ何も学習していません。もう一度始めてください。'}${tail}`,
    })
  }
}
