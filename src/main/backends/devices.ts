// What this machine can train on, for `tsumiki devices`.
import { availableParallelism, cpus } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import { same, type Text } from '../../shared/text.ts'
import { type GpuKind, gpuKinds } from '../../shared/training/devices.ts'
import type { Backend, DeviceOptions } from './backend.ts'
import { onGpu } from './description.ts'
import { findGpu, providers } from './gpu.ts'
import { loadBackend } from './load.ts'

export interface DeviceInfo {
  backend: Backend['name']
  device: DeviceOptions['device']
  /** In words: 'CPU, 8 threads (ONNX Runtime)'. */
  name: Text
  available: boolean
  reason?: Text
}

export const processorName = () => cpus()[0]?.model.trim() ?? 'CPU'

export async function listDevices(): Promise<DeviceInfo[]> {
  const gpus = gpuKinds.filter((kind) => providers[kind].isForThisPlatform())
  return Promise.all([describe('onnx'), ...gpus.map(describeGpu), describe('tfjs')])
}

async function describeGpu(device: GpuKind): Promise<DeviceInfo> {
  const gpu = await findGpu(device)
  const name = onGpu(gpu, providers[device].library)
  return {
    backend: 'onnx',
    device,
    name,
    available: gpu.available,
    ...(!gpu.available && { reason: gpu.reason }),
  }
}

async function describe(name: 'onnx' | 'tfjs'): Promise<DeviceInfo> {
  try {
    const backend = await loadBackend(name)
    const device = await backend.open({ device: 'cpu', threads: availableParallelism() })
    const { description } = device
    await device.dispose()
    return {
      backend: name,
      device: 'cpu',
      name: { en: `${processorName()}: ${description.en}`, ja: `${processorName()}: ${description.ja}` },
      available: true,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { backend: name, device: 'cpu', name: same(processorName()), available: false, reason: error.text }
  }
}
