// Threads for the work on many picture files. Few files are worked on right here: a thread takes a while to start.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { UserError } from '../../../shared/errors.ts'
import { packageRoot } from '../../packageRoot.ts'
import { doTask, type PictureTask, type TaskResults } from './task.ts'
import type { ThreadAnswer } from './thread.ts'

const threadFile = join(packageRoot, 'dist', 'main', 'pictureThread.js')
/** From so many files on. */
const WORTH_THREADS = 400
const MOST_THREADS = 8
/** A picture's decoder may need much for a moment, but not everything. */
const MEGABYTES = 1024

/**
 * Works on all tasks, several at a time; `use` gets each result as it comes, one after the other. The first error ends
 * it.
 */
export async function workOn<Task extends PictureTask>(
  tasks: readonly Task[],
  use: (result: TaskResults[Task['kind']], index: number) => Promise<void> | void,
): Promise<void> {
  const files = tasks.reduce((sum, { paths }) => sum + paths.length, 0)
  if (files < WORTH_THREADS || !existsSync(threadFile)) {
    for (const [index, task] of tasks.entries()) await use(await doTask(task), index)
    return
  }
  let next = 0
  let failed = false
  let turn = Promise.resolve()
  const follow = async () => {
    const thread = new PictureThread()
    try {
      while (next < tasks.length && !failed) {
        const index = next++
        const result = await thread.work(tasks[index])
        const mine = turn.then(() => use(result, index))
        turn = mine.catch(() => {})
        await mine
      }
    } catch (error) {
      failed = true
      throw error
    } finally {
      await thread.end()
    }
  }
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism(), tasks.length))
  const ended = await Promise.allSettled(Array.from({ length: threads }, follow))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}

class PictureThread {
  private readonly worker = new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } })
  private waiting: { resolve(done: unknown): void; reject(error: unknown): void } | undefined

  constructor() {
    this.worker.on('message', (answer: ThreadAnswer) => {
      if ('done' in answer) this.waiting?.resolve(answer.done)
      else this.waiting?.reject('refused' in answer ? new UserError(answer.refused) : new Error(answer.defect))
    })
    this.worker.on('error', (error) => this.waiting?.reject(error))
    this.worker.on('exit', (code) => this.waiting?.reject(new Error(`the picture thread ended (${code})`)))
  }

  work<Task extends PictureTask>(task: Task): Promise<TaskResults[Task['kind']]> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve: resolve as (done: unknown) => void, reject }
      this.worker.postMessage(task)
    })
  }

  async end(): Promise<void> {
    this.waiting = undefined
    await this.worker.terminate()
  }
}

/** A list in runs of `length`. */
export function inRuns<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length))
}
