// One process at a time writes an entry of the cache; what a killed process held is free again.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { errorCode } from '../../files/problems.ts'
import { isRunning } from '../../runs/processes.ts'

const held = new Set<string>()

/** False where another import writes it right now. */
export async function lockEntry(file: string): Promise<boolean> {
  if (held.has(file)) return false
  held.add(file)
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return true
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') break
      const pid = Number(await readFile(file, 'utf8').catch(() => ''))
      // Its own number, left by a process long gone, is nobody's.
      if (pid !== process.pid && lives(pid)) break
      await rm(file, { force: true }).catch(() => {})
    }
  }
  held.delete(file)
  return false
}

export async function isLocked(file: string): Promise<boolean> {
  if (held.has(file)) return true
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  return pid !== process.pid && lives(pid)
}

export async function unlockEntry(file: string): Promise<void> {
  held.delete(file)
  await rm(file, { force: true }).catch(() => {})
}

function lives(pid: number): boolean {
  return pid > 0 && isRunning(pid)
}
