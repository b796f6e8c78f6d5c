// Whether this machine has a GPU that trains, asked of a short-lived process: a bad driver may abort the one that asks.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Text } from '../../shared/text.ts'
import type { GpuKind } from '../../shared/training/devices.ts'
import { packageRoot } from '../packageRoot.ts'
import { cuda } from './gpus/cuda.ts'
import { directml } from './gpus/directml.ts'
import type { Provider } from './gpus/provider.ts'
import { webgpu } from './gpus/webgpu.ts'

export type Gpu =
  | {
      available: true
      name: Text
      /** A driver that computes on the CPU after all: only for those who ask for it. */
      isSoftware: boolean
    }
  | { available: false; reason: Text }

export const providers: Readonly<Record<GpuKind, Provider>> = { gpu: webgpu, cuda, directml }

/** How the worker is told that it is to try a GPU and nothing else: --probe=cuda. */
export const PROBE_ARGUMENT = '--probe='
const LIMIT_SECONDS = 20

const known = new Map<GpuKind, Promise<Gpu>>()

/** Asked once in a process. */
export function findGpu(kind: GpuKind): Promise<Gpu> {
  const answer = known.get(kind) ?? find(kind)
  known.set(kind, answer)
  return answer
}

async function find(kind: GpuKind): Promise<Gpu> {
  const reason = await providers[kind].missing()
  return reason ? { available: false, reason } : probe(kind)
}

function probe(kind: GpuKind): Promise<Gpu> {
  const { named, refused } = providers[kind]
  return new Promise((resolve) => {
    const child = fork(join(packageRoot, 'dist', 'main', 'worker.js'), [PROBE_ARGUMENT + kind], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let log = ''
    child.stderr?.on('data', (chunk) => (log += chunk))
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_SECONDS * 1000)
    child.on('error', () => {})
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      resolve(code === 0 ? { available: true, ...named(log) } : { available: false, reason: refused(log, signal) })
    })
  })
}
