// Keeps the folder of unpacked archives tidy: what was broken off goes, and what was not used for longest.
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isRunning } from '../../runs/processes.ts'
import { mostCacheBytes } from '../cache/folder.ts'
import { type CacheEntry, leastUsed } from '../cache/leastUsed.ts'

/** Left by processes that are gone. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = /\.(\d+)\.partial$/.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** `kept`: the folder that is needed now. */
export async function dropOld(folder: string, kept: string, most = mostCacheBytes()): Promise<void> {
  const archives: CacheEntry[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.json')) continue
    const mark = path.join(folder, name)
    const [text, found] = await Promise.all([readFile(mark, 'utf8').catch(() => ''), stat(mark).catch(() => undefined)])
    const bytes = Number(/"bytes":(\d+)/.exec(text)?.[1] ?? 0)
    if (found) archives.push({ key: mark.slice(0, -'.json'.length), bytes, used: found.mtimeMs })
  }
  for (const { key: old } of leastUsed(archives, kept, most)) {
    // Without its mark it counts as broken off.
    await rm(`${old}.json`, { force: true }).catch(() => {})
    await rm(old, { recursive: true, force: true }).catch(() => {})
  }
}
