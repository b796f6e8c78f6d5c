// What every backend offers: devices, and programs loaded on them that share the device's state.

import type { Program, TensorData } from '../../shared/tensor/program.ts'
import type { Text } from '../../shared/text.ts'
import type { DeviceKind } from '../../shared/training/devices.ts'

export interface DeviceOptions {
  device: DeviceKind
  threads: number
}

export interface Backend {
  readonly name: 'onnx' | 'tfjs' | 'float64'
  /** Opens a device: an empty store of state, and the way to load programs that use it. */
  open(options: DeviceOptions): Promise<Device>
}

export interface Device {
  readonly backend: Backend['name']
  /** In words for people: 'CPU, 2 threads (ONNX Runtime)'. */
  readonly description: Text
  load(program: Program): Promise<Executable>
  /** Sets state by name; what is not named stays. */
  setState(values: Readonly<Record<string, TensorData>>): Promise<void>
  /** Copies state back by name; all of it where no names are given. */
  getState(names?: readonly string[]): Promise<Record<string, TensorData>>
  dispose(): Promise<void>
}

export interface Executable {
  /**
   * Runs once with a batch of `feeds` (by input name), taking over the program's updates.
   * `batch`: what -1 stands for in shapes.
   */
  run(feeds: Readonly<Record<string, TensorData>>, batch: number): Promise<Record<string, TensorData>>
  /**
   * Several runs in one, where a backend gains by it; the results are the same. Feeds and outputs have one axis more in
   * front: the runs.
   */
  runSteps?(feeds: Readonly<Record<string, TensorData>>, steps: number): Promise<Record<string, TensorData>>
  dispose(): Promise<void>
}
