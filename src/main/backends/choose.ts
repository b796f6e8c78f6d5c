// Chooses backend, device and number of threads by timing a few steps of the user's own network on what the machine has.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { Backend, Device, DeviceOptions } from './backend.ts'
import { DeviceFailure } from './deviceFailure.ts'
import type { Gpu } from './gpu.ts'
import { loadBackend } from './load.ts'

export interface DeviceWish {
  backend: 'auto' | 'onnx' | 'tfjs'
  device: 'auto' | 'cpu' | 'gpu'
  /** Left open: as many as turn out fastest. */
  threads?: number
}

/** `threads` of a GPU are those of the CPU that would go on in its place. */
export interface DeviceChoice extends DeviceOptions {
  backend: Backend['name']
}

export interface ChosenDevice {
  choice: DeviceChoice
  /** Where what was asked for cannot be had. */
  notices: Text[]
}

/** More threads, or a GPU, must be this much faster to be worth taking them from everything else. */
const WORTHWHILE = 1.08

/** `seconds`: the time of one training step on a device opened for the trial. `findGpu` is asked only where it matters. */
export async function chooseDevice(
  wish: DeviceWish,
  findGpu: () => Promise<Gpu>,
  seconds: (device: Device) => Promise<number>,
): Promise<ChosenDevice> {
  requireThreads(wish.threads)
  const backend = await usableBackend(wish.backend)
  const { usable, notices } = await gpuFor(wish, backend, findGpu)
  const counts = wish.threads ? [wish.threads] : threadCounts()
  const cpus = counts.map((threads): DeviceChoice => ({ backend: backend.name, device: 'cpu', threads }))
  const gpu: DeviceChoice = { backend: backend.name, device: 'gpu', threads: counts[counts.length - 1] }
  if (usable && wish.device === 'gpu') return { choice: gpu, notices }
  const candidates = usable ? [...cpus, gpu] : cpus
  return { choice: candidates.length === 1 ? cpus[0] : await fastest(candidates, backend, seconds), notices }
}

async function fastest(
  candidates: readonly DeviceChoice[],
  backend: Backend,
  seconds: (device: Device) => Promise<number>,
): Promise<DeviceChoice> {
  let best: { choice: DeviceChoice; time: number } | undefined
  for (const candidate of candidates) {
    const time = await timed(candidate, backend, seconds)
    const choice = candidate.device === 'gpu' && best ? { ...candidate, threads: best.choice.threads } : candidate
    if (!best || time * WORTHWHILE < best.time) best = { choice, time }
  }
  return best!.choice
}

/** A network that the GPU cannot train is no candidate for it. */
async function timed(candidate: DeviceChoice, backend: Backend, seconds: (device: Device) => Promise<number>) {
  try {
    const device = await backend.open(candidate)
    try {
      return await seconds(device)
    } finally {
      await device.dispose()
    }
  } catch (error) {
    if (!(error instanceof DeviceFailure)) throw error
    return Number.POSITIVE_INFINITY
  }
}

async function gpuFor(
  wish: DeviceWish,
  backend: Backend,
  findGpu: () => Promise<Gpu>,
): Promise<{ usable: boolean; notices: Text[] }> {
  if (wish.device === 'cpu') return { usable: false, notices: [] }
  if (backend.name !== 'onnx') return { usable: false, notices: wish.device === 'gpu' ? [onlyOnnx] : [] }
  const gpu = await findGpu()
  if (wish.device === 'auto') return { usable: gpu.available && !gpu.isSoftware, notices: [] }
  return { usable: gpu.available, notices: gpu.available ? [] : [onCpuInstead(gpu.reason)] }
}

export function onCpuInstead(reason: Text): Text {
  return { en: `${reason.en} Training on the CPU instead.`, ja: `${reason.ja}代わりに CPU で学習します。` }
}

const onlyOnnx: Text = {
  en: 'The backend tfjs trains on the CPU only; a GPU needs the backend onnx. Training on the CPU.',
  ja: 'バックエンド tfjs は CPU だけで学習します（GPU には onnx が必要です）。CPU で学習します。',
}

async function usableBackend(wish: DeviceWish['backend']): Promise<Backend> {
  if (wish !== 'auto') return loadBackend(wish)
  // No ONNX Runtime binary exists for some platforms (Intel Macs).
  return loadBackend('onnx').catch(() => loadBackend('tfjs'))
}

/** 1, 2, 4 … and all of them. */
function threadCounts(): number[] {
  const all = availableParallelism()
  const powers = [1, 2, 4, 8, 16].filter((count) => count < all)
  return [...powers, Math.min(all, 16)]
}

function requireThreads(threads: number | undefined): void {
  if (threads === undefined || (Number.isInteger(threads) && threads >= 1 && threads <= 256)) return
  throw new UserError({
    en: `The number of threads must be a whole number from 1 to 256, not ${threads}. This machine has ${availableParallelism()} cores.`,
    ja: `スレッド数は 1〜256 の整数にしてください（今は ${threads}）。このマシンのコア数は ${availableParallelism()} です。`,
  })
}
