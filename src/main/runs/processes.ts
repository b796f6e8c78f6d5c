// Tells whether a process of this machine is still the one it was: numbers of processes are used again.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { errorCode } from '../files/problems.ts'

/** What tells this process from every other one with its number; undefined where there is no such process. */
export async function processIdentity(pid: number): Promise<string | undefined> {
  if (!isRunning(pid)) return undefined
  return (await startOf(pid)) ?? 'unknown start'
}

/** Whether any process has this number. */
export function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Killed, and only not yet cleared away by its parent. */
const isDead = (state: string) => state === 'Z' || state === 'X'

/** When it started, in the system's own words; undefined where that cannot be told. */
async function startOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') {
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      // The second field is a name in brackets and may hold anything; the third is the state, the 22nd the start time.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return `${boot.trim()} ${fields[19]}${isDead(fields[0]) ? ' dead' : ''}`
    }
    if (process.platform === 'win32') return undefined
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], { env: { LC_ALL: 'C' } })
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
