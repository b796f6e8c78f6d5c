// Starts a training process and follows it.
import { fork } from 'node:child_process'
import { join } from 'node:path'
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
  const child = fork(workerFile, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const tell = (message: WorkerMessage) => child.connected && child.send(message)
  const stderr: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk))
  const finished = new Promise<RunOutcome>((resolve, reject) => {
    let run = ''
    let outcome: RunOutcome | UserError | Error | undefined
    child.on('message', (answer: WorkerAnswer) => {
      if ('defect' in answer) outcome = new Error(answer.defect)
      else {
        const { event } = answer
        if (event.type === 'started') run = event.run
        if (event.type === 'finished') outcome = { run, reason: event.reason, record: event.record, test: event.test }
        if (event.type === 'failed') outcome = new UserError(event.text)
        onEvent(event)
      }
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (outcome instanceof Error) reject(outcome)
      else if (outcome) resolve(outcome)
      else reject(died(run, signal ?? `exit code ${code}`, Buffer.concat(stderr).toString().trim()))
    })
  })
  tell({ request })
  return { pid: child.pid, command: (command) => void tell({ command }), finished }
}

function died(run: string, how: string, output: string): UserError {
  const tail = output && `\n${output.split('\n').slice(-5).join('\n')}`
  const again = run && ` train --resume "${run}"`
  return new UserError({
    en: `The training process ended unexpectedly (${how}). ${run ? `What was trained is kept; continue it with:${again}` : 'Nothing had been trained yet; start it again.'}${tail}`,
    ja: `学習プロセスが予期せず終了しました（${how}）。${run ? `そこまでの学習は残っています。続けるには:${again}` : 'まだ何も学習していません。もう一度始めてください。'}${tail}`,
  })
}
