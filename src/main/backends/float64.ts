// The plain evaluators as a backend: slow and exact, the oracle of the others.
import { evaluate } from '../../shared/tensor/evaluate.ts'
import type { DType } from '../../shared/tensor/graph.ts'
import { type NDArray, ndarray } from '../../shared/tensor/ndarray.ts'
import { inputName, type Program, type TensorData, valuesOf } from '../../shared/tensor/program.ts'
import type { Backend, Device, Executable } from './backend.ts'
import { onCpu } from './description.ts'

export const float64: Backend = {
  name: 'float64',
  async open() {
    return new Float64Device()
  },
}

interface Held extends NDArray {
  dtype: DType
}

class Float64Device implements Device {
  readonly backend = 'float64'
  readonly description = onCpu(1, 'float64')
  private readonly state = new Map<string, Held>()

  async load(program: Program): Promise<Executable> {
    return {
      run: async (feeds, batch) => {
        const given = new Map<string, NDArray>(this.state)
        for (const [name, value] of Object.entries(feeds)) given.set(name, ndarray(value.shape, value.data))
        const tensors = [...Object.values(program.outputs), ...Object.values(program.updates)]
        const values = evaluate(tensors, (input) => given.get(inputName(input))!, batch)
        const held = tensors.map((tensor, i) => ({ ...values[i], dtype: tensor.dtype }))
        const count = Object.keys(program.outputs).length
        Object.keys(program.updates).forEach((name, i) => {
          this.state.set(name, held[count + i])
        })
        return Object.fromEntries(Object.keys(program.outputs).map((name, i) => [name, narrowed(held[i])]))
      },
      dispose: async () => {},
    }
  }

  async setState(values: Readonly<Record<string, TensorData>>): Promise<void> {
    for (const [name, { dtype, shape, data }] of Object.entries(values))
      this.state.set(name, { dtype, ...ndarray(shape, data) })
  }

  async getState(names: readonly string[] = [...this.state.keys()]): Promise<Record<string, TensorData>> {
    return Object.fromEntries(names.map((name) => [name, narrowed(this.state.get(name)!)]))
  }

  async dispose(): Promise<void> {
    this.state.clear()
  }
}

/** As the other backends hand it out. */
function narrowed({ dtype, shape, data }: Held): TensorData {
  const values = valuesOf(dtype, data.length)
  values.set(data)
  return { dtype, shape, data: values }
}
