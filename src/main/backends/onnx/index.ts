// ONNX Runtime: a whole program is one session.
import ort from 'onnxruntime-node'
import { inputName, type Program, type TensorData } from '../../../shared/tensor/program.ts'
import type { Text } from '../../../shared/text.ts'
import { onnxProgram } from '../../compile/onnx/program.ts'
import type { Backend, Device, DeviceOptions, Executable } from '../backend.ts'
import { onCpu, onGpu } from '../description.ts'
import { findGpu } from '../gpu.ts'
import { fromOrt, toOrt } from './tensors.ts'
import { WebGpuDevice } from './webgpu.ts'

export const onnx: Backend = {
  name: 'onnx',
  async open(options) {
    if (options.device === 'gpu')
      return new WebGpuDevice({ description: onGpu(await findGpu(), 'ONNX Runtime, WebGPU') })
    return new OnnxDevice(options)
  },
}

class OnnxDevice implements Device {
  readonly backend = 'onnx'
  readonly description: Text
  readonly state = new Map<string, ort.Tensor>()

  constructor(private readonly options: DeviceOptions) {
    this.description = onCpu(options.threads, 'ONNX Runtime')
  }

  async load(program: Program): Promise<Executable> {
    const { model, inputs, outputs, updates } = onnxProgram(program, 'cpu')
    const session = await ort.InferenceSession.create(model, {
      executionProviders: ['cpu'],
      intraOpNumThreads: this.options.threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      logSeverityLevel: 3,
    })
    const stateNames = program.state.map(inputName).filter((name) => inputs.has(name))
    return new OnnxExecutable(session, this.state, inputs, stateNames, outputs, updates)
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
}

class OnnxExecutable implements Executable {
  private readonly fetches: string[]

  constructor(
    private readonly session: ort.InferenceSession,
    private readonly state: Map<string, ort.Tensor>,
    private readonly inputs: ReadonlySet<string>,
    private readonly stateNames: readonly string[],
    private readonly outputs: Readonly<Record<string, string>>,
    private readonly updates: Readonly<Record<string, string>>,
  ) {
    this.fetches = [...new Set([...Object.values(outputs), ...Object.values(updates)])]
  }

  async run(feeds: Readonly<Record<string, TensorData>>): Promise<Record<string, TensorData>> {
    const given: Record<string, ort.Tensor> = {}
    for (const [name, value] of Object.entries(feeds)) if (this.inputs.has(name)) given[name] = toOrt(value)
    for (const name of this.stateNames) given[name] = this.state.get(name)!
    const results = await this.session.run(given, this.fetches)
    for (const [name, value] of Object.entries(this.updates)) this.state.set(name, results[value] as ort.Tensor)
    return Object.fromEntries(
      Object.entries(this.outputs).map(([name, value]) => [name, fromOrt(results[value] as ort.Tensor)]),
    )
  }

  async dispose(): Promise<void> {
    await this.session.release()
  }
}
