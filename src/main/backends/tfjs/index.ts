// TensorFlow.js: a program is interpreted op by op; state stays in the library's own tensors.
import type { TF, TFTensor } from '../../../shared/tensor/definition.ts'
import type { DType, Tensor } from '../../../shared/tensor/graph.ts'
import { inputName, type Program, type TensorData } from '../../../shared/tensor/program.ts'
import type { Text } from '../../../shared/text.ts'
import type { Backend, Device, Executable } from '../backend.ts'
import { fromTensor, toTensor } from './data.ts'
import { interpret, plan } from './interpreter.ts'
import { activate, type Engine, type Library, loadLibrary } from './library.ts'

export const tfjs: Backend = tfjsOn('native', 'wasm', 'cpu')

/** The first of these engines that the machine has. */
export function tfjsOn(...engines: Engine[]): Backend {
  return {
    name: 'tfjs',
    open: async ({ threads }) => new TfjsDevice(await loadLibrary(threads, engines)),
  }
}

interface Held {
  dtype: DType
  tensor: TFTensor
}

class TfjsDevice implements Device {
  readonly backend = 'tfjs'
  readonly description: Text
  private readonly tf: TF
  private readonly state = new Map<string, Held>()

  constructor(private readonly library: Library) {
    this.tf = library.tf
    this.description = library.description
  }

  async load(program: Program): Promise<Executable> {
    const updates = Object.entries(program.updates)
    const outputs = Object.entries(program.outputs)
    const steps = plan([...outputs, ...updates].map(([, tensor]) => tensor))
    return {
      run: async (feeds, batch) => {
        await activate(this.tf, this.library.engine)
        const input = (tensor: Tensor) => this.state.get(inputName(tensor))?.tensor ?? this.fed(feeds, tensor)
        const results: Record<string, TensorData> = {}
        this.tf.tidy(() => {
          const values = interpret(this.tf, steps, input, batch)
          for (const [name, tensor] of outputs) results[name] = fromTensor(values.get(tensor)!, tensor.dtype)
          for (const [name, tensor] of updates) this.hold(name, tensor.dtype, this.tf.clone(values.get(tensor)!))
        })
        return results
      },
      dispose: async () => {},
    }
  }

  async setState(values: Readonly<Record<string, TensorData>>): Promise<void> {
    await activate(this.tf, this.library.engine)
    for (const [name, value] of Object.entries(values)) this.hold(name, value.dtype, toTensor(this.tf, value))
  }

  async getState(names: readonly string[] = [...this.state.keys()]): Promise<Record<string, TensorData>> {
    return Object.fromEntries(
      names.map((name) => {
        const { dtype, tensor } = this.state.get(name)!
        return [name, fromTensor(tensor, dtype)]
      }),
    )
  }

  async dispose(): Promise<void> {
    for (const { tensor } of this.state.values()) tensor.dispose()
    this.state.clear()
  }

  private fed(feeds: Readonly<Record<string, TensorData>>, tensor: Tensor): TFTensor {
    const value = feeds[inputName(tensor)]
    if (!value) throw new Error(`no value is fed for ${inputName(tensor)}`)
    return toTensor(this.tf, value)
  }

  private hold(name: string, dtype: DType, tensor: TFTensor): void {
    this.state.get(name)?.tensor.dispose()
    this.state.set(name, { dtype, tensor: this.tf.keep(tensor) })
  }
}
