// Where decoded data lies between runs, and how much of it may lie there: all of it can be made again from the user's files.
import { readdir, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type CacheEntry, leastUsed } from './leastUsed.ts'

/** In the Tsumiki folder where TSUMIKI_HOME names one, else where the system keeps caches. */
export function cacheFolder(): string {
  const { env, platform } = process
  if (env.TSUMIKI_HOME) return join(env.TSUMIKI_HOME, '.cache')
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'Tsumiki', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Tsumiki')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tsumiki')
}

export const dataCacheFolder = () => join(cacheFolder(), 'data')

const LARGEST_MEGABYTES = 20_000

/** TSUMIKI_CACHE_MB names another bound. */
export function mostCacheBytes(): number {
  const given = Number(process.env.TSUMIKI_CACHE_MB)
  return (given > 0 ? given : LARGEST_MEGABYTES) * 1e6
}

/** Drops what was not used for longest until the rest fits; all files of an entry begin with its key. `kept` stays. */
export async function keepCacheSmall(kept: string, most = mostCacheBytes()): Promise<void> {
  const folder = dataCacheFolder()
  const entries = new Map<string, CacheEntry & { files: string[] }>()
  for (const file of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, file)).catch(() => undefined)
    if (!found?.isFile()) continue
    const key = file.split('.')[0]
    const entry = entries.get(key) ?? { key, bytes: 0, used: 0, files: [] }
    entry.bytes += found.size
    entry.used = Math.max(entry.used, found.mtimeMs)
    entry.files.push(file)
    entries.set(key, entry)
  }
  for (const { files } of leastUsed([...entries.values()], kept, most)) {
    // One that another process has open stays where the system wants it so.
    await Promise.all(files.map((file) => rm(join(folder, file), { force: true }).catch(() => {})))
  }
}
