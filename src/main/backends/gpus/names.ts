// What GPUs are called: by ONNX Runtime's log, and by NVIDIA's driver.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** From lines such as: Discovered OrtHardwareDevice {vendor_id:0x10de, …, vendor:NVIDIA, type:1, metadata: [Description=…]}. */
export function gpusIn(log: string): string[] {
  return [...log.matchAll(/Discovered OrtHardwareDevice \{([^\n]*?)\}/g)]
    .map(([, properties]) => properties)
    .filter((properties) => /\btype:1\b/.test(properties))
    .map((properties) => {
      const description = /Description=([^,\]]+)/.exec(properties)?.[1]
      const id = /vendor_id:(0x[0-9a-f]+)/i.exec(properties)?.[1].toLowerCase() ?? ''
      const vendor = /\bvendor:([^,]+)/.exec(properties)?.[1].trim() || vendors[id]
      return description?.trim() || (vendor ? `${vendor} GPU` : 'GPU')
    })
}

const vendors: Record<string, string> = { '0x10de': 'NVIDIA', '0x1002': 'AMD', '0x8086': 'Intel', '0x106b': 'Apple' }

/** NVIDIA's driver on Linux names its cards in files. */
export function nvidiaModels(): string[] {
  const folder = '/proc/driver/nvidia/gpus'
  try {
    return readdirSync(folder).flatMap((card) => {
      const model = /^Model:\s*(.+)$/m.exec(readFileSync(join(folder, card, 'information'), 'utf8'))
      return model ? [model[1].trim()] : []
    })
  } catch {
    return []
  }
}

/** Each once: 'NVIDIA GeForce RTX 4070 / Intel GPU'. */
export const listed = (names: readonly string[]) => [...new Set(names)].join(' / ')
