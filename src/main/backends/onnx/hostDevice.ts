// ONNX Runtime with state in the machine's own memory: the CPU, and the providers CUDA and DirectML.
import ort from 'onnxruntime-node'
import { inputName, type Program, type TensorData } from '../../../shared/tensor/program.ts'
import type { Text } from '../../../shared/text.ts'
import { onnxProgram } from '../../compile/onnx/program.ts'
import type { Device, Executable } from '../backend.ts'
import { losesGpuAt, onDevice } from '../deviceFailure.ts'
import { fromOrt, toOrt } from './tensors.ts'

type SessionOptions = ort.InferenceSession.SessionOptions

/** With operators that a provider lacks on the CPU: ONNX Runtime places each by itself. */
export const hostSessions = {
  cpu: (threads: number): SessionOptions => ({ executionProviders: ['cpu'], intraOpNumThreads: threads }),
  cuda: (threads: number): SessionOptions => ({ executionProviders: ['cuda', 'cpu'], intraOpNumThreads: threads }),
  // DirectML refuses memory patterns.
  directml: (threads: number): SessionOptions => ({
    executionProviders: ['dml', 'cpu'],
    intraOpNumThreads: threads,
    enableMemPattern: false,
  }),
}

export interface HostDeviceOptions {
  description: Text
  session: SessionOptions
  /** What fails is the device's failure: it is a GPU. */
  isGpu: boolean
}

/**
 * With CUDA and DirectML the state travels to the card and back in every step: onnxruntime-node 1.30 hands out tensors
 * on a device for WebGPU only (its `gpu-buffer` is bound to WebGPU's memory).
 */
export class HostDevice implements Device {
  readonly backend = 'onnx'
  readonly description: Text
  private readonly state = new Map<string, ort.Tensor>()
  private steps = 0

  constructor(private readonly options: HostDeviceOptions) {
    this.description = options.description
  }

  async load(program: Program): Promise<Executable> {
    const { model, inputs, outputs, updates } = onnxProgram(program, 'cpu')
    const session = await this.guarded(() =>
      ort.InferenceSession.create(model, {
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'all',
        logSeverityLevel: 3,
        ...this.options.session,
      }),
    )
    const stateNames = program.state.map(inputName).filter((name) => inputs.has(name))
    const fetches: Record<string, ort.Tensor | null> = {}
    for (const value of [...Object.values(outputs), ...Object.values(updates)]) fetches[value] = null
    const isStep = Object.keys(updates).length > 0
    // Two values of one memory would be one state.
    const alone = Object.keys(fetches).length === Object.keys(outputs).length + Object.keys(updates).length
    return {
      run: async (feeds) => {
        const given: Record<string, ort.Tensor> = {}
        for (const [name, value] of Object.entries(feeds)) if (inputs.has(name)) given[name] = toOrt(value)
        for (const name of stateNames) given[name] = this.state.get(name)!
        const results = await this.guarded(() => {
          if (this.options.isGpu && isStep) losesGpuAt(++this.steps)
          return session.run(given, fetches)
        })
        for (const [name, value] of Object.entries(updates)) {
          // The memory of the state before is where the next step puts its own: nothing is allocated.
          if (alone) fetches[value] = this.state.get(name)!
          this.state.set(name, results[value] as ort.Tensor)
        }
        return Object.fromEntries(
          Object.entries(outputs).map(([name, value]) => [name, fromOrt(results[value] as ort.Tensor)]),
        )
      },
      dispose: () => this.guarded(() => session.release()),
    }
  }

  async setState(values: Readonly<Record<string, TensorData>>): Promise<void> {
    for (const [name, value] of Object.entries(values))
      this.state.set(name, toOrt({ ...value, data: value.data.slice() }))
  }

  async getState(names: readonly string[] = [...this.state.keys()]): Promise<Record<string, TensorData>> {
    return Object.fromEntries(
      names.map((name) => {
        const value = fromOrt(this.state.get(name)!)
        return [name, { ...value, data: value.data.slice() }]
      }),
    )
  }

  async dispose(): Promise<void> {
    this.state.clear()
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    return this.options.isGpu ? onDevice(async () => work()) : work()
  }
}
