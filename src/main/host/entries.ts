// Where this user's engines listen: one file for each port, which the user alone can read. The next start finds them by it.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomic } from '../files/atomic.ts'
import { configFolder } from '../files/folders.ts'
import { readText } from '../files/read.ts'
import type { Keys } from './http/keys.ts'

const shape = z.object({
  port: z.number().int(),
  pid: z.number().int(),
  /** Who watches over it, and starts another one in its place. */
  supervisor: z.number().int(),
  token: z.string(),
  session: z.string(),
})
export type Entry = z.infer<typeof shape>

const folder = () => join(configFolder(), 'engines')
const fileOf = (port: number) => join(folder(), `${port}.json`)
const FOR_THE_USER_ALONE = 0o600

export async function writeEntry(port: number, keys: Keys): Promise<void> {
  const entry: Entry = { port, pid: process.pid, supervisor: process.ppid, ...keys }
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await writeFileAtomic(fileOf(port), `${JSON.stringify(entry)}\n`, FOR_THE_USER_ALONE)
}

export async function removeEntry(port: number): Promise<void> {
  await rm(fileOf(port), { force: true }).catch(() => {})
}

export async function listEntries(): Promise<Entry[]> {
  const names = await readdir(folder()).catch(() => [])
  const found = await Promise.all(
    names.filter((name) => /^\d+\.json$/.test(name)).map((name) => read(join(folder(), name))),
  )
  return found.filter((entry) => entry !== undefined)
}

/**
 * The keys of the engine that the same supervisor ran on this port before and that died: with them, its windows come in
 * again. Nobody else takes them over.
 */
export async function inheritedKeys(port: number): Promise<Keys | undefined> {
  const entry = await read(fileOf(port))
  if (!entry || entry.supervisor !== process.ppid) return undefined
  return { token: entry.token, session: entry.session }
}

async function read(file: string): Promise<Entry | undefined> {
  try {
    return shape.parse(JSON.parse(await readText(file)))
  } catch {
    return undefined
  }
}
