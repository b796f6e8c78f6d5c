// What tells whether picture files are still the same: their sizes and times, and the times of their folders.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { inRuns, workOn } from './pool.ts'

const RUN = 2000

export interface FileStamps {
  /** In the order of the paths. */
  files: string[]
  /** Of the folders that hold them: a file that is added or removed changes its folder. */
  folders: string
}

export async function stampsOf(folder: string, paths: readonly string[]): Promise<FileStamps> {
  const files: string[] = new Array(paths.length)
  const tasks = inRuns(paths, RUN).map((run) => ({ kind: 'stamps' as const, folder, paths: run }))
  await workOn(tasks, (stamps, index) => {
    for (let i = 0; i < stamps.length; i++) files[index * RUN + i] = stamps[i]
  })
  const folders = new Set(paths.map((name) => path.dirname(path.resolve(folder, name))))
  const times = await Promise.all(
    [...folders].map((each) =>
      stat(each).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  )
  return { files, folders: times.join() }
}

/** The same for the same files and the same words about them. */
export function keyOf(words: unknown, paths: readonly string[], stamps: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(words))
  paths.forEach((name, index) => {
    hash.update(`\0${name}\0${stamps[index]}`)
  })
  return hash.digest('hex').slice(0, 40)
}
