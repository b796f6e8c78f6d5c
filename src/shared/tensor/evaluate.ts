// Computes a graph in float64 with the ops' plain evaluators: slow and exact.
import { reachable, type Tensor } from './graph.ts'
import { type NDArray, ndarray } from './ndarray.ts'
import { opDefinition } from './registry.ts'
import { resolve, size } from './shape.ts'

/** Values of `outputs`, given a value for each input they depend on. `batch` is what -1 stands for in shapes. */
export function evaluate(outputs: readonly Tensor[], feed: (input: Tensor) => NDArray, batch = 1): NDArray[] {
  const values = new Map<Tensor, NDArray>()
  for (const tensor of reachable(outputs)) values.set(tensor, compute(tensor, values, feed, batch))
  return outputs.map((tensor) => values.get(tensor)!)
}

function compute(
  tensor: Tensor,
  values: Map<Tensor, NDArray>,
  feed: (input: Tensor) => NDArray,
  batch: number,
): NDArray {
  if (tensor.op === 'input') return feed(tensor)
  const shape = resolve(tensor.shape, batch)
  if (tensor.op === 'constant') return constantArray(tensor, shape)
  const inputs = tensor.inputs.map((input) => values.get(input)!)
  const result = opDefinition(tensor.op).evaluate(inputs, tensor.attributes, shape, tensor)
  if (result.data.length !== size(shape)) throw new Error(`op ${tensor.op} gave ${result.shape} instead of ${shape}`)
  return result
}

export function constantArray(tensor: Tensor, shape: readonly number[]): NDArray {
  const values = tensor.attributes.values as readonly number[]
  return values.length === 1 && size(shape) !== 1
    ? ndarray(shape, new Float64Array(size(shape)).fill(values[0]))
    : ndarray(shape, values)
}
