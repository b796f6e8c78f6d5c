// The training process: one run, told what to do and telling how it goes over the channel to its parent.
import { UserError } from '../../shared/errors.ts'
import type { GpuKind } from '../../shared/training/devices.ts'
import type { RunCommand, RunEvent } from '../../shared/training/run.ts'
import { PROBE_ARGUMENT } from '../backends/gpu.ts'
import { preferCudaBinding } from '../backends/onnx/binding.ts'
import { Control } from './control.ts'
import type { LaunchRequest } from './request.ts'
import { train } from './train.ts'

export type WorkerMessage = { request: LaunchRequest } | { command: RunCommand }
/** `defect`: the stack trace of an error that is not the user's to mend. */
export type WorkerAnswer = { event: RunEvent } | { defect: string } | { usesGpu: boolean }

const control = new Control()

function send(answer: WorkerAnswer): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(answer, undefined, undefined, () => resolve())
    else resolve()
  })
}

async function work(request: LaunchRequest): Promise<void> {
  let told = Promise.resolve()
  try {
    await train(
      request,
      control,
      (event) => {
        told = send({ event })
      },
      (usesGpu) => void send({ usesGpu }),
    )
  } catch (error) {
    if (error instanceof UserError) await send({ event: { type: 'failed', text: error.text, option: error.option } })
    else await send({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exitCode = 1
  }
  // A long report takes a while to get through.
  await told
  process.disconnect?.()
}

const probed = process.argv[2]?.startsWith(PROBE_ARGUMENT) && process.argv[2].slice(PROBE_ARGUMENT.length)
if (probed) {
  preferCudaBinding()
  void import('../backends/onnx/probe.ts').then(({ probe }) => probe(probed as GpuKind))
}
process.on('message', (message: WorkerMessage) => {
  if ('request' in message) void work(message.request)
  else control.command(message.command)
})
// Ctrl+C reaches the whole group of processes: the parent decides, and asks for a clean stop.
process.on('SIGINT', () => {})
// The parent is gone: save and stop, so that the run can be continued.
process.on('disconnect', () => control.abandon())
