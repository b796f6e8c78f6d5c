// Which entries of a cache on disk go so that the others fit.

export interface CacheEntry {
  key: string
  bytes: number
  /** When it was used last, in milliseconds. */
  used: number
}

/** Those that were not used for longest, until the rest takes `most` bytes at most. `kept` is never among them. */
export function leastUsed<Entry extends CacheEntry>(entries: readonly Entry[], kept: string, most: number): Entry[] {
  let total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  return entries
    .filter(({ key }) => key !== kept)
    .sort((a, b) => a.used - b.used)
    .filter(({ bytes }) => {
      const goes = total > most
      if (goes) total -= bytes
      return goes
    })
}
