// Lets one process at a time train a run: a lock file that tells whose it is, and that is void once that process is gone.
import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../../shared/errors.ts'
import { removeTemporaryFiles, writeFileAtomic } from '../files/atomic.ts'
import { errorCode, explainingFileErrors } from '../files/problems.ts'
import { processIdentity } from './processes.ts'

export interface LockHolder {
  pid: number
  machine: string
  /** When the lock was taken, as an ISO date. */
  since: string
  /** See processIdentity. */
  identity: string
  /** It saves, and lets go then. */
  ending?: boolean
}

export interface RunLock {
  /** Tells those who wait for the run that it will be let go of soon. */
  ending(): Promise<void>
  release(): Promise<void>
}

const fileOf = (folder: string) => join(folder, 'run.lock')

/** Saving a large run to a slow disk. */
const ENDING_TAKES_AT_MOST_SECONDS = 60

/**
 * Takes the run for this process; a UserError naming the other process where there is one. It is waited for so many seconds,
 * and longer where it is about to end (its parent was killed, it is saving).
 */
export async function lockRun(folder: string, patienceSeconds = 0): Promise<RunLock> {
  const since = Date.now()
  const file = fileOf(folder)
  const holder: LockHolder = {
    pid: process.pid,
    machine: hostname(),
    since: new Date().toISOString(),
    identity: (await processIdentity(process.pid))!,
  }
  await explainingFileErrors(file, 'write', async () => {
    while (!(await create(file, JSON.stringify(holder)))) {
      const other = await lockHolder(folder)
      if (!other) await removeStale(folder)
      else if (Date.now() - since < 1000 * (other.ending ? ENDING_TAKES_AT_MOST_SECONDS : patienceSeconds))
        await wait(100)
      else throw inUse(folder, other)
    }
    await removeTemporaryFiles(folder)
  })
  return heldBy(holder, file)
}

function heldBy(holder: LockHolder, file: string): RunLock {
  let written = Promise.resolve()
  let released = false
  return {
    ending() {
      // Whoever waits is refused sooner without it, and no more; a lock that a full disk cut off would be taken for void.
      if (!released) written = writeFileAtomic(file, JSON.stringify({ ...holder, ending: true })).catch(() => {})
      return written
    },
    async release() {
      released = true
      await written
      await rm(file, { force: true })
    },
  }
}

/** The living process that holds the run. One on another machine is taken for living: it cannot be asked. */
export async function lockHolder(folder: string): Promise<LockHolder | undefined> {
  const holder = await readHolder(fileOf(folder))
  if (!holder || holder.machine !== hostname()) return holder
  return (await processIdentity(holder.pid)) === holder.identity ? holder : undefined
}

/** False where the file is there already. */
async function create(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** A lock that is not whole after this long is one that its process died over while writing it. */
const WRITING_TAKES_AT_MOST_MS = 5_000

/** Undefined where there is no lock, or one that its process died over before it was written. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  for (;;) {
    const [json, made] = await Promise.all([readFile(file, 'utf8'), stat(file)]).catch((error) => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    if (json === undefined) return undefined
    const holder = parseHolder(json)
    if (holder || Date.now() - made!.mtimeMs > WRITING_TAKES_AT_MOST_MS) return holder
    // Another process is just writing it.
    await wait(50)
  }
}

function parseHolder(json: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(json)
    return Number.isInteger(holder?.pid) && typeof holder.machine === 'string' ? holder : undefined
  } catch {
    return undefined
  }
}

/** Of several processes that find the lock stale, one at a time looks again and removes it: never a new one's lock. */
async function removeStale(folder: string): Promise<void> {
  const guard = join(folder, 'run.lock.guard')
  try {
    await mkdir(guard)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    const made = await stat(guard).catch(() => undefined)
    // Its maker was killed in the few milliseconds that it is needed for.
    if (made && Date.now() - made.mtimeMs > 10_000) await rmdir(guard).catch(() => {})
    return wait(50)
  }
  try {
    if (!(await lockHolder(folder))) await rm(fileOf(folder), { force: true })
  } finally {
    await rmdir(guard)
  }
}

function inUse(folder: string, { pid, machine, since }: LockHolder): UserError {
  const elsewhere = machine !== hostname()
  return new UserError({
    en:
      `Process ${pid} on ${machine} has been training '${folder}' since ${since}. Wait until it ends, or stop it.` +
      (elsewhere ? ` If that machine is no longer training it, delete '${fileOf(folder)}'.` : ''),
    ja:
      `${machine} のプロセス ${pid} が ${since} から '${folder}' を学習中です。終わるのを待つか、そのプロセスを止めてください。` +
      (elsewhere ? `そのマシンで学習していないときは、'${fileOf(folder)}' を削除してください。` : ''),
  })
}
