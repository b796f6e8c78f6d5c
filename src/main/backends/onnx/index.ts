// ONNX Runtime: a whole program is one session.
import type { Backend, DeviceOptions } from '../backend.ts'
import { onCpu, onGpu } from '../description.ts'
import { findGpu, providers } from '../gpu.ts'
import { HostDevice, hostSessions } from './hostDevice.ts'
import { WebGpuDevice } from './webgpu.ts'

export const onnx: Backend = {
  name: 'onnx',
  async open({ device, threads }: DeviceOptions) {
    if (device === 'cpu') {
      const description = onCpu(threads, 'ONNX Runtime')
      return new HostDevice({ description, session: hostSessions.cpu(threads), isGpu: false })
    }
    const description = onGpu(await findGpu(device), providers[device].library)
    if (device === 'gpu') return new WebGpuDevice({ description })
    return new HostDevice({ description, session: hostSessions[device](threads), isGpu: true })
  },
}
