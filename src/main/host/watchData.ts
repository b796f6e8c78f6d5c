// Looks whether data of open projects was changed on the disk, and tells the windows once it stays as it is.
import type { Host } from './context.ts'

const LOOK_MILLISECONDS = 1000

/** Gives the function that stops it. */
export function watchData({ windows, datasets, tell }: Pick<Host, 'windows' | 'datasets' | 'tell'>): () => void {
  let isLooking = false
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    const open = new Set(windows().flatMap(({ projects }) => [...projects]))
    for (const changed of await datasets.changed(open).catch(() => [])) tell('dataChanged', changed)
    isLooking = false
  }, LOOK_MILLISECONDS)
  timer.unref()
  return () => clearInterval(timer)
}
