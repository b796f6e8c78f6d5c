// Chooses backend, device and number of threads by timing a few steps of the user's own network on what the machine has.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { DeviceKind, GpuKind } from '../../shared/training/devices.ts'
import type { Backend } from './backend.ts'
import type { Gpu } from './gpu.ts'
import { loadBackend } from './load.ts'
import { type DeviceChoice, fastest, type ReadyDevice, type TimeStep } from './trial.ts'

export interface DeviceWish {
  backend: 'auto' | 'onnx' | 'tfjs'
  device: 'auto' | DeviceKind
  /** Left open: as many as turn out fastest. */
  threads?: number | undefined
  /** One core fewer than there are, where threads are left open: the editor runs beside it. */
  sparesCore?: boolean | undefined
}

export interface ChosenDevice {
  choice: DeviceChoice
  /** Where what was asked for cannot be had. */
  notices: Text[]
  /** Still open from its trial; absent where none was needed, or where another one was tried after it. */
  ready?: ReadyDevice
}

/** Through which `auto` looks for a GPU. DirectML is there for who asks for it: WebGPU reaches the same cards. */
const triedByAuto: readonly GpuKind[] = ['gpu', 'cuda']

/** `findGpu` is asked only where it matters. */
export async function chooseDevice(
  wish: DeviceWish,
  findGpu: (kind: GpuKind) => Promise<Gpu>,
  timeStep: TimeStep,
): Promise<ChosenDevice> {
  requireThreads(wish.threads)
  const backend = await usableBackend(wish.backend)
  const { usable, notices } = await gpusFor(wish, backend, findGpu)
  const counts = wish.threads ? [wish.threads] : threadCounts(availableParallelism() - (wish.sparesCore ? 1 : 0))
  const isAskedFor = usable.length > 0 && wish.device !== 'auto'
  if (!isAskedFor && usable.length + counts.length > 1)
    return { ...(await fastest(backend, counts, usable, timeStep)), notices }
  const threads = counts[counts.length - 1]
  return { choice: { backend: backend.name, device: isAskedFor ? usable[0] : 'cpu', threads }, notices }
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

const MOST_THREADS = 16

/** 1, 2, 4 … and all of them. */
export function threadCounts(cores: number): number[] {
  const all = Math.max(1, Math.min(cores, MOST_THREADS))
  const powers = [1, 2, 4, 8, 16].filter((count) => count < all)
  return [...powers, all]
}

function requireThreads(threads: number | undefined): void {
  if (threads === undefined || (Number.isInteger(threads) && threads >= 1 && threads <= 256)) return
  throw new UserError({
    en: `The number of threads must be a whole number from 1 to 256, not ${threads}. This machine has ${availableParallelism()} cores.`,
    ja: `スレッド数は 1〜256 の整数にしてください（今は ${threads}）。このマシンのコア数は ${availableParallelism()} です。`,
  })
}
