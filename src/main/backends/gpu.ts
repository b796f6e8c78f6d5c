// Whether this machine has a GPU that trains, asked of a short-lived process: a bad driver may abort the one that asks.
import { fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '../../shared/text.ts'
import { packageRoot } from '../packageRoot.ts'

export type Gpu =
  | {
      available: true
      name: Text
      /** A driver that computes on the CPU after all: only for those who ask for it. */
      isSoftware: boolean
    }
  | { available: false; reason: Text }

/** How the worker is told that it is to try the GPU and nothing else. */
export const PROBE_ARGUMENT = '--probe-gpu'
const LIMIT_SECONDS = 20

let known: Promise<Gpu> | undefined

/** Asked once in a process. */
export function findGpu(): Promise<Gpu> {
  known ??= mayHaveGpu() ? probe() : Promise.resolve({ available: false, reason: none })
  return known
}

const none: Text = {
  en: 'No GPU was found, or no driver for it (on Linux: a Vulkan driver and libvulkan1).',
  ja: 'GPU またはそのドライバー（Linux では Vulkan ドライバーと libvulkan1）が見つかりません。',
}

/** On Linux a look at the devices spares machines without any the process. */
function mayHaveGpu({ platform, env } = process): boolean {
  if (platform !== 'linux' || env.VK_DRIVER_FILES || env.VK_ICD_FILENAMES) return true
  return ['/dev/dri', '/dev/nvidiactl', '/dev/dxg', '/dev/kgsl-3d0'].some((path) => existsSync(path))
}

function probe(): Promise<Gpu> {
  return new Promise((resolve) => {
    const child = fork(join(packageRoot, 'dist', 'main', 'worker.js'), [PROBE_ARGUMENT], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let log = ''
    child.stderr?.on('data', (chunk) => (log += chunk))
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_SECONDS * 1000)
    child.on('error', () => {})
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      resolve(code === 0 ? described(log) : { available: false, reason: refused(log, signal) })
    })
  })
}

function described(log: string): Gpu {
  const hardware = gpusIn(log)
  const isSoftware = process.platform !== 'darwin' && hardware.length === 0
  const names = nvidiaModels()
  const name = isSoftware ? software : sameInBoth([...new Set(names.length ? names : hardware)].join(' / ') || 'GPU')
  return { available: true, name, isSoftware }
}

const sameInBoth = (name: string): Text => ({ en: name, ja: name })
const software: Text = { en: 'software GPU (computes on the CPU)', ja: 'ソフトウェア GPU（CPU で計算）' }

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
function nvidiaModels(): string[] {
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

function refused(log: string, signal: string | null): Text {
  if (/No supported adapters|Failed to get a WebGPU adapter/.test(log)) return none
  const why = signal ?? log.match(/WebGPU[^\n]*|Error: [^\n]*/)?.[0].slice(0, 200)
  return {
    en: `The GPU does not start${why ? ` (${why})` : ''}. A newer graphics driver may help.`,
    ja: `GPU を使えません${why ? `（${why}）` : ''}。グラフィックドライバーを新しくすると使えることがあります。`,
  }
}
