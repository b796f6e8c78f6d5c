// NVIDIA's driver on Linux: its version, and whether CUDA 12 runs on it.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Text } from '../../../shared/text.ts'
import { driverTooOld, noDriver, OLDEST_DRIVER } from './needs.ts'

/** '550.54.15'; undefined where there is none. In WSL only NVIDIA's own program tells. */
export async function nvidiaDriver(): Promise<string | undefined> {
  const kernel = await readFile('/proc/driver/nvidia/version', 'utf8').catch(() => '')
  const loaded = /NVRM version:[^\n]*?\s(\d+(?:\.\d+)+)\s/.exec(kernel)?.[1]
  if (loaded) return loaded
  for (const program of ['nvidia-smi', '/usr/lib/wsl/lib/nvidia-smi']) {
    const version = await asked(program)
    if (version) return version
  }
  return undefined
}

async function asked(program: string): Promise<string | undefined> {
  try {
    const query = ['--query-gpu=driver_version', '--format=csv,noheader']
    const { stdout } = await promisify(execFile)(program, query, { timeout: 10_000 })
    return /^\d+(\.\d+)+/.exec(stdout.trim())?.[0]
  } catch {
    return undefined
  }
}

export function driverProblem(version: string | undefined): Text | undefined {
  if (version === undefined) return noDriver
  return isOlder(version, OLDEST_DRIVER) ? driverTooOld(version) : undefined
}

function isOlder(version: string, than: string): boolean {
  const numbers = version.split('.').map(Number)
  for (const [i, wanted] of than.split('.').map(Number).entries()) {
    const number = numbers[i] ?? 0
    if (number !== wanted) return number < wanted
  }
  return false
}
