// Lowers tensors to ONNX nodes: walks the graph and lets each op's own file write itself.
import type { OnnxAttributes, OnnxEmitter, OnnxType, OnnxValue } from '../../../shared/tensor/definition.ts'
import { reachable, type Tensor } from '../../../shared/tensor/graph.ts'
import { inputName } from '../../../shared/tensor/program.ts'
import { opDefinition } from '../../../shared/tensor/registry.ts'
import { type Shape, size } from '../../../shared/tensor/shape.ts'
import type { OnnxModel } from './model.ts'
import { dataTypes } from './schema.ts'

/**
 * Writes everything `outputs` depend on into `model`; returns the name of each tensor's value.
 * `given` names the values of inputs that are already in the model; the others become the model's inputs.
 */
export function lower(
  model: OnnxModel,
  outputs: readonly Tensor[],
  device: OnnxEmitter['device'],
  given: (input: Tensor) => OnnxValue | undefined = () => undefined,
): Map<Tensor, OnnxValue> {
  const values = new Map<Tensor, OnnxValue>()
  const tensors = reachable(outputs)
  for (const tensor of tensors) {
    if (tensor.op !== 'input') continue
    values.set(tensor, given(tensor) ?? model.input(inputName(tensor), tensor.dtype, tensor.shape))
  }
  const batched = tensors.find((t) => t.op === 'input' && t.shape.some((d) => d < 0))
  const emitter = new Emitter(model, device, batched && { value: values.get(batched)!, shape: batched.shape })
  for (const tensor of tensors) {
    if (tensor.op === 'input') continue
    values.set(tensor, tensor.op === 'constant' ? emitter.filled(tensor) : emitter.lowered(tensor, values))
  }
  return values
}

class Emitter implements OnnxEmitter {
  private readonly written = new Map<string, unknown>()

  constructor(
    private readonly model: OnnxModel,
    readonly device: OnnxEmitter['device'],
    /** An input whose shape tells the batch size. */
    private readonly batched: { value: OnnxValue; shape: Shape } | undefined,
  ) {}

  lowered(tensor: Tensor, values: ReadonlyMap<Tensor, OnnxValue>): OnnxValue {
    const inputs = tensor.inputs.map((input) => values.get(input)!)
    return opDefinition(tensor.op).onnx(this, inputs, tensor.attributes, tensor.inputs, tensor)
  }

  /** A constant of the graph; one number that fills a shape stays one number until it is stretched. */
  filled(tensor: Tensor): OnnxValue {
    const numbers = tensor.attributes.values as readonly number[]
    if (numbers.length === size(tensor.shape)) return this.constant(numbers, tensor.shape, tensor.dtype)
    return this.node('Expand', [this.constant(numbers, [], tensor.dtype), this.shapeVector(tensor.shape)])
  }

  node(type: string, inputs: readonly OnnxValue[], attributes?: OnnxAttributes): OnnxValue {
    return this.nodes(type, inputs, 1, attributes)[0]
  }

  nodes(type: string, inputs: readonly OnnxValue[], outputs: number, attributes?: OnnxAttributes): OnnxValue[] {
    const names = Array.from({ length: outputs }, () => this.model.name(type))
    this.model.node(type, inputs, names, attributes)
    return names
  }

  constant(values: ArrayLike<number>, shape: Shape, dtype: OnnxType): OnnxValue {
    return this.once(`constant ${dtype} ${shape} ${Array.from(values)}`, () =>
      this.model.initializer(this.model.name('constant'), values, shape, dtype),
    )
  }

  int64s(values: readonly number[]): OnnxValue {
    return this.constant(values, [values.length], 'i64')
  }

  shapeVector(shape: Shape): OnnxValue {
    if (shape.every((d) => d >= 0)) return this.int64s(shape)
    return this.once(`shape ${shape}`, () => {
      if (this.device === 'webgpu') return this.model.fed(`shape ${shape}`, { dtype: 'i64', shape })
      const parts = shape.map((d) => (d < 0 ? this.batchTimes(-d) : this.int64s([d])))
      return parts.length === 1 ? parts[0] : this.node('Concat', parts, { axis: 0 })
    })
  }

  dimension(length: number): OnnxValue {
    if (length >= 0) return this.constant([length], [], 'i32')
    return this.once(`dimension ${length}`, () => {
      if (this.device === 'webgpu') return this.model.fed(`dimension ${length}`, { dtype: 'i32', shape: length })
      return this.cast(this.reshape(this.shapeVector([length]), []), 'i32')
    })
  }

  private batchTimes(factor: number): OnnxValue {
    return this.once(`batch ${factor}`, () => {
      if (!this.batched) throw new Error('no input of this graph has a batch axis')
      const axis = this.batched.shape.findIndex((d) => d < 0)
      const length = this.node('Shape', [this.batched.value], { start: axis, end: axis + 1 })
      const own = -this.batched.shape[axis]
      const batch = own === 1 ? length : this.node('Div', [length, this.int64s([own])])
      return factor === 1 ? batch : this.node('Mul', [batch, this.int64s([factor])])
    })
  }

  reshape(value: OnnxValue, shape: Shape): OnnxValue {
    return this.node('Reshape', [value, this.int64s(shape.map((d) => (d < 0 ? -1 : d)))])
  }

  cast(value: OnnxValue, dtype: OnnxType): OnnxValue {
    return this.node('Cast', [value], { to: dataTypes[dtype] })
  }

  once<T>(key: string, write: () => T): T {
    if (!this.written.has(key)) this.written.set(key, write())
    return this.written.get(key) as T
  }
}
