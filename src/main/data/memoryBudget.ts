// How much memory data may take: more than this stays on disk and is read in blocks.
import { readFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { configFolder } from '../files/folders.ts'

/** In bytes: a quarter of the memory. */
export function usualBudget(): number {
  // Within a container the process may have less than the machine.
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / 4
}

/** In bytes. The usual one, unless the settings (or TSUMIKI_DATA_MB, in megabytes) say otherwise. */
export function memoryBudget(): number {
  const given = Number(process.env.TSUMIKI_DATA_MB) || settingMegabytes()
  return given > 0 ? given * 1e6 : usualBudget()
}

/** Of whoever only looks at data, a page of samples at a time, and has other things to hold. */
const LOOKED_AT_BYTES = 64e6

let looks = false

/** From now on this process trains nothing: what is kept on disk anyway need not be in its memory as well. */
export function onlyLook(): void {
  looks = true
}

/** In bytes: what data may take in this process where it could as well stay on disk. */
export function heldInMemory(): number {
  return looks ? Math.min(LOOKED_AT_BYTES, memoryBudget()) : memoryBudget()
}

function settingMegabytes(): number {
  try {
    const { settings } = JSON.parse(readFileSync(join(configFolder(), 'settings.json'), 'utf8'))
    return Number(settings?.dataMemoryMegabytes)
  } catch {
    return 0
  }
}
