// Lowers an op that is written as a composition of other ops, for any backend.
import type { OnnxEmitter, OnnxValue, TF, TFTensor } from './definition.ts'
import { type DType, Graph, type Ops, reachable, type Tensor } from './graph.ts'
import { opDefinition } from './registry.ts'
import { size } from './shape.ts'

/** A result made of other ops. */
export type Composition = (op: Ops, ...inputs: Tensor[]) => Tensor

/** `inputs` tell the types and shapes of `values`. */
export function composeOnnx(
  emit: OnnxEmitter,
  values: readonly OnnxValue[],
  inputs: readonly Tensor[],
  compose: Composition,
): OnnxValue {
  const constant = ({ attributes, shape, dtype }: Tensor) => {
    const numbers = attributes.values as readonly number[]
    if (numbers.length === size(shape)) return emit.constant(numbers, shape, dtype)
    return emit.node('Expand', [emit.constant(numbers, [], dtype), emit.shapeVector(shape)])
  }
  return follow(compose, inputs, values, (tensor, from) =>
    tensor.op === 'constant'
      ? constant(tensor)
      : opDefinition(tensor.op).onnx(emit, from, tensor.attributes, tensor.inputs, tensor),
  )
}

export function composeTfjs(tf: TF, values: readonly TFTensor[], compose: Composition): TFTensor {
  const types: Partial<Record<string, DType>> = { float32: 'f32', int32: 'i32', bool: 'bool' }
  const inputs = values.map(({ dtype, shape }) => ({ dtype: types[dtype]!, shape }))
  return follow(compose, inputs, values, (tensor, from) =>
    tensor.op === 'constant'
      ? tfjsConstant(tf, tensor, tensor.shape)
      : opDefinition(tensor.op).tfjs(tf, from, tensor.attributes, tensor.shape, tensor),
  )
}

/** A constant of the graph as a tensor; `shape` has the batch size put in. */
export function tfjsConstant(tf: TF, { attributes, dtype }: Tensor, shape: readonly number[]): TFTensor {
  const values = attributes.values as number[]
  const type = dtype === 'f32' ? 'float32' : dtype === 'bool' ? 'bool' : 'int32'
  return values.length === 1 ? tf.fill([...shape], values[0], type) : tf.tensor(values, [...shape], type)
}

function follow<T>(
  compose: Composition,
  inputs: readonly Pick<Tensor, 'dtype' | 'shape'>[],
  values: readonly T[],
  lower: (tensor: Tensor, inputs: T[]) => T,
): T {
  const graph = new Graph()
  const parameters = inputs.map(({ dtype, shape }, i) => graph.input(String(i), dtype, shape))
  const result = compose(graph.op, ...parameters)
  const made = new Map(parameters.map((tensor, i) => [tensor, values[i]]))
  for (const tensor of reachable([result])) {
    if (tensor.op === 'input') continue
    made.set(
      tensor,
      lower(
        tensor,
        tensor.inputs.map((input) => made.get(input)!),
      ),
    )
  }
  return made.get(result)!
}
