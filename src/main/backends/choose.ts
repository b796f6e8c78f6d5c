// Chooses backend and number of threads by timing a few steps of the user's own network on what the machine has.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import type { Backend, Device, DeviceOptions } from './backend.ts'
import { loadBackend } from './load.ts'

export interface DeviceWish {
  backend: 'auto' | 'onnx' | 'tfjs'
  device: 'auto' | 'cpu' | 'gpu'
  /** Left open: as many as turn out fastest. */
  threads?: number
}

export interface DeviceChoice extends DeviceOptions {
  backend: Backend['name']
}

/** More threads must be this much faster to be worth taking them from everything else. */
const WORTHWHILE = 1.08

/** `seconds`: the time of one training step on a device opened for the trial. */
export async function chooseDevice(
  wish: DeviceWish,
  seconds: (device: Device) => Promise<number>,
): Promise<DeviceChoice> {
  if (wish.device === 'gpu') throw noGpu()
  requireThreads(wish.threads)
  const backend = await usableBackend(wish.backend)
  const counts = wish.threads ? [wish.threads] : threadCounts()
  if (counts.length === 1) return { backend: backend.name, device: 'cpu', threads: counts[0] }
  let best: { threads: number; time: number } | undefined
  for (const threads of counts) {
    const device = await backend.open({ device: 'cpu', threads })
    const time = await seconds(device)
    await device.dispose()
    if (!best || time * WORTHWHILE < best.time) best = { threads, time }
  }
  return { backend: backend.name, device: 'cpu', threads: best!.threads }
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

function noGpu(): UserError {
  return new UserError({
    en: 'This version trains on the CPU only; GPUs come with a later one. Leave out --device, or give --device cpu.',
    ja: 'この版は CPU だけで学習します（GPU はこのあとの版で対応します）。--device を省くか、--device cpu を指定してください。',
  })
}
