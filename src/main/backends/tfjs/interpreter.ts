// Runs a graph op by op on TensorFlow.js, letting go of each value after its last use.
import { tfjsConstant } from '../../../shared/tensor/compose.ts'
import type { TF, TFTensor } from '../../../shared/tensor/definition.ts'
import { reachable, type Tensor } from '../../../shared/tensor/graph.ts'
import { opDefinition } from '../../../shared/tensor/registry.ts'
import { resolve } from '../../../shared/tensor/shape.ts'

interface Step {
  tensor: Tensor
  /** Values that nothing after this step needs. */
  spent: Tensor[]
}

/** The order to compute `wanted` in. */
export function plan(wanted: readonly Tensor[]): Step[] {
  const steps = reachable(wanted).map((tensor): Step => ({ tensor, spent: [] }))
  const needed = new Set(wanted)
  for (const { tensor, spent } of steps.toReversed())
    for (const input of tensor.inputs) {
      if (!needed.has(input)) spent.push(input)
      needed.add(input)
    }
  return steps
}

/** Values of everything the plan was made for. To be called inside tf.tidy. */
export function interpret(
  tf: TF,
  steps: readonly Step[],
  input: (tensor: Tensor) => TFTensor,
  batch: number,
): Map<Tensor, TFTensor> {
  const values = new Map<Tensor, TFTensor>()
  for (const { tensor, spent } of steps) {
    const inputs = tensor.inputs.map((from) => values.get(from)!)
    values.set(tensor, tensor.op === 'input' ? tf.clone(input(tensor)) : compute(tf, tensor, inputs, batch))
    for (const from of spent) {
      values.get(from)!.dispose()
      values.delete(from)
    }
  }
  return values
}

function compute(tf: TF, tensor: Tensor, inputs: TFTensor[], batch: number): TFTensor {
  const shape = resolve(tensor.shape, batch)
  if (tensor.op === 'constant') return tfjsConstant(tf, tensor, shape)
  const definition = opDefinition(tensor.op)
  return tf.tidy(() => {
    const result = definition.tfjs(tf, inputs, tensor.attributes, shape, tensor)
    return inputs.includes(result) ? tf.clone(result) : result
  })
}
