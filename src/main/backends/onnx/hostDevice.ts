// ONNX Runtime with state in the machine's own memory: the CPU, and the providers CUDA and DirectML.
import ort from 'onnxruntime-node'
import { inputName, type Program, type TensorData } from '../../../shared/tensor/program.ts'
import type { Text } from '../../../shared/text.ts'
import { onnxProgram } from '../../compile/onnx/program.ts'
import { onnxSteps } from '../../compile/onnx/steps.ts'
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

  load(program: Program): Promise<Executable> {
    return Object.keys(program.updates).length ? this.loadSteps(program) : this.loadOnce(program)
  }

  private async loadOnce(program: Program): Promise<Executable> {
    const { model, inputs, outputs } = onnxProgram(program, 'cpu')
    const session = await this.session(model)
    const stateNames = program.state.map(inputName).filter((name) => inputs.has(name))
    return {
      run: async (feeds) => {
        const given: Record<string, ort.Tensor> = {}
        for (const [name, value] of Object.entries(feeds)) if (inputs.has(name)) given[name] = toOrt(value)
        for (const name of stateNames) given[name] = this.state.get(name)!
        return taken(await this.guarded(() => session.run(given)), outputs)
      },
      dispose: () => this.guarded(() => session.release()),
    }
  }

  private async loadSteps(program: Program): Promise<Executable> {
    const { model, ...names } = onnxSteps(program)
    const session = await this.session(model)
    const changed = Object.entries(names.changed)
    const runSteps = async (feeds: Readonly<Record<string, TensorData>>, steps: number) => {
      const given: Record<string, ort.Tensor> = {
        [names.steps]: new ort.Tensor('int64', BigInt64Array.of(BigInt(steps)), []),
      }
      for (const [name, value] of Object.entries(feeds)) if (names.feeds[name]) given[names.feeds[name]] = toOrt(value)
      for (const [name, value] of Object.entries(names.constant)) given[value] = this.state.get(name)!
      for (const [name, { before }] of changed) given[before] = this.state.get(name)!
      const results = await this.guarded(() => {
        for (let i = 0; this.options.isGpu && i < steps; i++) losesGpuAt(++this.steps)
        return session.run(given)
      })
      for (const [name, { after }] of changed) this.state.set(name, results[after] as ort.Tensor)
      return taken(results, names.outputs)
    }
    return {
      runSteps,
      run: async (feeds) => withoutSteps(await runSteps(withStep(feeds), 1)),
      dispose: () => this.guarded(() => session.release()),
    }
  }

  private session(model: Uint8Array): Promise<ort.InferenceSession> {
    return this.guarded(() =>
      ort.InferenceSession.create(model, {
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'all',
        logSeverityLevel: 3,
        ...this.options.session,
      }),
    )
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

type Values = Readonly<Record<string, TensorData>>

function taken(results: ort.InferenceSession.OnnxValueMapType, names: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [name, fromOrt(results[value] as ort.Tensor)]))
}

const reshaped = (values: Values, shape: (shape: readonly number[]) => readonly number[]) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { ...value, shape: shape(value.shape) }]))
const withStep = (feeds: Values) => reshaped(feeds, (shape) => [1, ...shape])
const withoutSteps = (outputs: Values) => reshaped(outputs, ([, ...shape]) => shape)
