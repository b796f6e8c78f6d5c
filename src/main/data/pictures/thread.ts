// A thread that works on picture files: see task.ts.
import { parentPort } from 'node:worker_threads'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { doTask, type PictureTask } from './task.ts'

export type ThreadAnswer = { done: unknown } | { refused: Text } | { defect: string }

parentPort?.on('message', async (task: PictureTask) => {
  const tell = (answer: ThreadAnswer, moved: ArrayBuffer[] = []) => parentPort?.postMessage(answer, moved)
  try {
    const done = await doTask(task)
    tell({ done }, 'bytes' in done ? [done.bytes.buffer] : [])
  } catch (error) {
    if (error instanceof UserError) tell({ refused: error.text })
    else tell({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
