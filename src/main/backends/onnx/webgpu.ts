// ONNX Runtime's WebGPU provider: any vendor's GPU. State lives in the GPU's memory from step to step.
import ort from 'onnxruntime-node'
import { type DType, Graph } from '../../../shared/tensor/graph.ts'
import { inputName, type Program, type TensorData } from '../../../shared/tensor/program.ts'
import { resolve } from '../../../shared/tensor/shape.ts'
import type { Text } from '../../../shared/text.ts'
import type { FedLengths } from '../../compile/onnx/model.ts'
import { onnxProgram } from '../../compile/onnx/program.ts'
import type { Device, Executable } from '../backend.ts'
import { losesGpuAt, onDevice } from '../deviceFailure.ts'
import { fromOrt, ourTypes, toOrt } from './tensors.ts'

type Location = 'cpu' | 'gpu-buffer'
type Values = Record<string, ort.Tensor>

export interface WebGpuOptions {
  /** In words for people. */
  description: Text
  /** Refuses programs that would not run wholly on the GPU: how the tests prove every lowering. */
  strict?: boolean
}

export class WebGpuDevice implements Device {
  readonly backend = 'onnx'
  readonly description: Text
  private readonly state = new Map<string, ort.Tensor>()
  private readonly copiers = new Map<string, Copier>()
  private steps = 0
  private readonly outlived: ort.InferenceSession[] = []

  constructor(private readonly options: WebGpuOptions) {
    this.description = options.description
  }

  async load(program: Program): Promise<Executable> {
    const { model, inputs, fedLengths, outputs, updates } = onnxProgram(program, 'webgpu')
    const updated = new Set(Object.values(updates))
    // What is handed back and kept as well stays on the GPU, and is copied from there.
    const locations = Object.fromEntries(
      [...Object.values(outputs), ...updated].map(
        (value) => [value, updated.has(value) ? 'gpu-buffer' : 'cpu'] as const,
      ),
    )
    const session = await onDevice(() => createSession(model, locations, this.options))
    const stateNames = program.state.map(inputName).filter((name) => inputs.has(name))
    return {
      run: async (feeds, batch) => {
        const given: Values = lengthsFor(fedLengths, batch)
        for (const [name, value] of Object.entries(feeds)) if (inputs.has(name)) given[name] = toOrt(value)
        for (const name of stateNames) given[name] = this.state.get(name)!
        const results = await onDevice(async () => {
          if (updated.size) losesGpuAt(++this.steps)
          return (await session.run(given, Object.keys(locations))) as Values
        })
        for (const [name, value] of Object.entries(updates)) this.keep(name, results[value])
        return this.toHost(Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, results[value]])))
      },
      // State made by a session lies in its memory: released now, the next reading would abort the process.
      dispose: async () => {
        if (updated.size) this.outlived.push(session)
        else await session.release()
      },
    }
  }

  async setState(values: Readonly<Record<string, TensorData>>): Promise<void> {
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toOrt(value)]))
    for (const [name, tensor] of Object.entries(await this.copy(given, 'gpu-buffer'))) this.keep(name, tensor)
  }

  async getState(names: readonly string[] = [...this.state.keys()]): Promise<Record<string, TensorData>> {
    return this.toHost(Object.fromEntries(names.map((name) => [name, this.state.get(name)!])))
  }

  dispose(): Promise<void> {
    return onDevice(() => this.letGo())
  }

  private async letGo(): Promise<void> {
    for (const tensor of new Set(this.state.values())) tensor.dispose()
    this.state.clear()
    const copiers = [...this.copiers.values()].map(({ session }) => session)
    for (const session of [...copiers, ...this.outlived.splice(0)]) await session.release()
    this.copiers.clear()
  }

  /** Takes over new state. What it replaces is let go of at once: waiting for the garbage collector fills the GPU. */
  private keep(name: string, tensor: ort.Tensor): void {
    const old = this.state.get(name)
    this.state.set(name, tensor)
    if (old && ![...this.state.values()].includes(old)) old.dispose()
  }

  private async toHost(tensors: Readonly<Values>): Promise<Record<string, TensorData>> {
    const onGpu = Object.fromEntries(Object.entries(tensors).filter(([, { location }]) => location === 'gpu-buffer'))
    const copies = await this.copy(onGpu, 'cpu')
    return Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, fromOrt(copies[name] ?? tensor)]))
  }

  /** Reading a tensor in the GPU's memory aborts the process (onnxruntime-node 1.30); a session that copies it does not. */
  private async copy(tensors: Readonly<Values>, to: Location): Promise<Values> {
    if (!Object.keys(tensors).length) return {}
    const { names, session } = await onDevice(() => this.copier(tensors, to))
    const given = Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [names[name].input, tensor]))
    const results = await onDevice(async () => (await session.run(given)) as Values)
    return Object.fromEntries(Object.keys(tensors).map((name) => [name, results[names[name].output]]))
  }

  private async copier(tensors: Readonly<Values>, to: Location): Promise<Copier> {
    const key = JSON.stringify([to, Object.entries(tensors).map(([name, { type, dims }]) => [name, type, dims])])
    const known = this.copiers.get(key)
    if (known) return known
    const graph = new Graph()
    const feeds = Object.entries(tensors).map(([name, { type, dims }]) =>
      graph.input(name, ourTypes[type] as DType, dims),
    )
    const outputs = Object.fromEntries(feeds.map((feed) => [inputName(feed), feed]))
    const made = onnxProgram({ graph, feeds, state: [], outputs, updates: {} }, 'webgpu')
    const locations = Object.fromEntries(Object.values(made.outputs).map((value) => [value, to]))
    const names = Object.fromEntries(
      Object.entries(made.outputs).map(([name, output]) => [name, { input: name, output }]),
    )
    const copier = { names, session: await createSession(made.model, locations, this.options) }
    this.copiers.set(key, copier)
    return copier
  }
}

function lengthsFor(fed: Readonly<Record<string, FedLengths>>, batch: number): Values {
  return Object.fromEntries(
    Object.entries(fed).map(([name, { dtype, shape }]) => {
      const lengths = resolve(typeof shape === 'number' ? [shape] : shape, batch)
      const dims = typeof shape === 'number' ? [] : [shape.length]
      if (dtype === 'i32') return [name, new ort.Tensor('int32', Int32Array.from(lengths), dims)]
      return [name, new ort.Tensor('int64', BigInt64Array.from(lengths, BigInt), dims)]
    }),
  )
}

interface Copier {
  names: Record<string, { input: string; output: string }>
  session: ort.InferenceSession
}

function createSession(
  model: Uint8Array,
  preferredOutputLocation: Readonly<Record<string, Location>>,
  { strict }: WebGpuOptions,
): Promise<ort.InferenceSession> {
  return ort.InferenceSession.create(model, {
    // Around NHWC operators ONNX Runtime puts Transposes, which it has for no bool on WebGPU: MaxPool's gradient.
    executionProviders: [{ name: 'webgpu', preferredLayout: 'NCHW' }],
    preferredOutputLocation,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
    ...(strict && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
  })
}
