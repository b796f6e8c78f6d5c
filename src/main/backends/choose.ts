// Chooses backend, device and number of threads by timing a few steps of the user's own network on what the machine has.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { DeviceKind, GpuKind } from '../../shared/training/devices.ts'
import type { Backend, Device, DeviceOptions } from './backend.ts'
import { DeviceFailure } from './deviceFailure.ts'
import type { Gpu } from './gpu.ts'
import { loadBackend } from './load.ts'

export interface DeviceWish {
  backend: 'auto' | 'onnx' | 'tfjs'
  device: 'auto' | DeviceKind
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

/** Through which `auto` looks for a GPU. DirectML is there for who asks for it: WebGPU reaches the same cards. */
const triedByAuto: readonly GpuKind[] = ['gpu', 'cuda']

/** More threads, or a GPU, must be this much faster to be worth taking them from everything else. */
const WORTHWHILE = 1.08

/** `seconds`: the time of one training step on a device opened for the trial. `findGpu` is asked only where it matters. */
export async function chooseDevice(
  wish: DeviceWish,
  findGpu: (kind: GpuKind) => Promise<Gpu>,
  seconds: (device: Device) => Promise<number>,
): Promise<ChosenDevice> {
  requireThreads(wish.threads)
  const backend = await usableBackend(wish.backend)
  const { usable, notices } = await gpusFor(wish, backend, findGpu)
  const counts = wish.threads ? [wish.threads] : threadCounts()
  const cpus = counts.map((threads): DeviceChoice => ({ backend: backend.name, device: 'cpu', threads }))
  const threads = counts[counts.length - 1]
  const gpus = usable.map((device): DeviceChoice => ({ backend: backend.name, device, threads }))
  if (gpus.length && wish.device !== 'auto') return { choice: gpus[0], notices }
  const candidates = [...cpus, ...gpus]
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
    const choice = candidate.device !== 'cpu' && best ? { ...candidate, threads: best.choice.threads } : candidate
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

async function gpusFor(
  wish: DeviceWish,
  backend: Backend,
  findGpu: (kind: GpuKind) => Promise<Gpu>,
): Promise<{ usable: readonly GpuKind[]; notices: Text[] }> {
  const { device } = wish
  if (device === 'cpu') return { usable: [], notices: [] }
  if (backend.name !== 'onnx') return { usable: [], notices: device === 'auto' ? [] : [onlyOnnx] }
  if (device === 'auto') {
    const found = await Promise.all(triedByAuto.map(findGpu))
    const usable = triedByAuto.filter((_, i) => isHardware(found[i]))
    return { usable, notices: [] }
  }
  const gpu = await findGpu(device)
  return gpu.available ? { usable: [device], notices: [] } : { usable: [], notices: [onCpuInstead(gpu.reason)] }
}

const isHardware = (gpu: Gpu) => gpu.available && !gpu.isSoftware

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
