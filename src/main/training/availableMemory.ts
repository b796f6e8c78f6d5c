// How much memory this process may still take: what the machine has free, and what its control group leaves it.
import { readFileSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'

type Read = (file: string) => string

const readFile: Read = (file) => readFileSync(file, 'utf8')

/** In bytes. */
export function availableMemory(): number {
  // macOS counts as used what it gives back at once, so the figure of what is free says little.
  if (process.platform === 'darwin') return 0.75 * totalmem()
  // On Linux this counts the cache of files as free.
  return Math.min(freemem(), leftInGroups())
}

/** What containers and services are allowed (Linux, version 2); the tightest of the group and those above it. */
export function leftInGroups(read: Read = readFile): number {
  let left = Number.POSITIVE_INFINITY
  for (let path = groupOf(read); path !== undefined; path = path === '' ? undefined : path.replace(/\/[^/]*$/, '')) {
    try {
      const folder = `/sys/fs/cgroup${path}`
      const most = Number(read(`${folder}/memory.max`))
      if (Number.isNaN(most)) continue
      const used = Number(read(`${folder}/memory.current`))
      // Files that were read count as used, but are given up for whoever needs the memory.
      const cache = Number(/^inactive_file (\d+)$/m.exec(read(`${folder}/memory.stat`))?.[1] ?? 0)
      left = Math.min(left, most - used + cache)
    } catch {
      // No such group here: the next one above.
    }
  }
  return Math.max(0, left)
}

function groupOf(read: Read): string | undefined {
  try {
    const path = /^0::(\/.*)$/m.exec(read('/proc/self/cgroup'))?.[1]
    return path?.replace(/\/$/, '')
  } catch {
    return undefined
  }
}
