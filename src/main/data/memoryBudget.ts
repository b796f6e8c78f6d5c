// How much memory data may take: more than this stays on disk and is read in blocks.
import { readFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { configFolder } from '../files/folders.ts'

/** In bytes. A quarter of the memory, unless the settings (or TSUMIKI_DATA_MB, in megabytes) say otherwise. */
export function memoryBudget(): number {
  const given = Number(process.env.TSUMIKI_DATA_MB) || settingMegabytes()
  // Within a container the process may have less than the machine.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return given > 0 ? given * 1e6 : memory / 4
}

function settingMegabytes(): number {
  try {
    const { settings } = JSON.parse(readFileSync(join(configFolder(), 'settings.json'), 'utf8'))
    return Number(settings?.dataMemoryMegabytes)
  } catch {
    return 0
  }
}
