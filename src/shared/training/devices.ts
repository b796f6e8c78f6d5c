// Where a network can be trained.

/** `gpu`: any vendor's, through WebGPU. `cuda`: NVIDIA's, on Linux. `directml`: any vendor's, on Windows. */
export const gpuKinds = ['gpu', 'cuda', 'directml'] as const
export const deviceKinds = ['cpu', ...gpuKinds] as const

export type GpuKind = (typeof gpuKinds)[number]
export type DeviceKind = (typeof deviceKinds)[number]

/** The device that a run's record names; one that this version does not know is left to the CPU. */
export function deviceKind(name: string): DeviceKind {
  return deviceKinds.find((kind) => kind === name) ?? 'cpu'
}
