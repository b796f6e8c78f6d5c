// What is measured against what: an engine trains a benchmark network and says how fast.
import type { DeviceKind } from '../../../shared/training/devices.ts'
import type { BenchNetwork } from '../networks.ts'

export interface Engine {
  /** As in results: 'onnx', 'tfjs', 'pytorch'. */
  name: string
  device: DeviceKind
  /** The numbers of threads worth trying. */
  threads: readonly number[]
  prepare(net: string, network: BenchNetwork, threads: number): Promise<Contender>
  close(): Promise<void>
}

export interface Contender {
  /** Trains for so many seconds (one step at least); samples per second. */
  measure(seconds: number): Promise<number>
  close(): Promise<void>
}
