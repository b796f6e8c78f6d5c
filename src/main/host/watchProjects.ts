// Looks whether another program wrote the file of a project that is open, and tells the windows.
import { stat } from 'node:fs/promises'
import { ifPresent, readText } from '../files/read.ts'
import type { Host } from './context.ts'
import { foundOnDisk } from './projectFiles.ts'

/** Looking instead of being told works on every disk, network ones too. */
const LOOK_MILLISECONDS = 1000

/** Gives the function that stops it. */
export function watchProjects(host: Pick<Host, 'windows' | 'projects' | 'tell'>): () => void {
  const stamps = new Map<string, string>()
  let isLooking = false
  const timer = setInterval(async () => {
    if (isLooking) return
    isLooking = true
    const open = new Set(host.windows().flatMap(({ projects }) => [...projects]))
    for (const path of stamps.keys()) if (!open.has(path)) stamps.delete(path)
    // A file that is gone, or cannot be read now, is noticed when it is saved.
    for (const path of open) await look(path).catch(() => {})
    isLooking = false
  }, LOOK_MILLISECONDS)
  timer.unref()

  async function look(path: string): Promise<void> {
    const { mtimeMs, size, ino } = await stat(path)
    const stamp = `${mtimeMs} ${size} ${ino}`
    if (stamps.get(path) === stamp) return
    const text = await ifPresent(readText(path))
    if (text === undefined) return
    stamps.set(path, stamp)
    const found = foundOnDisk(path, text)
    if (!host.projects.isNews(path, found.version)) return
    host.projects.wrote(path, text)
    host.tell('projectChangedOnDisk', { path, found })
  }

  return () => clearInterval(timer)
}
