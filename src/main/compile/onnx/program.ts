// A program as one ONNX model: feeds and state go in, outputs and new state come out.
import type { OnnxEmitter, OnnxValue } from '../../../shared/tensor/definition.ts'
import { reachable, type Tensor } from '../../../shared/tensor/graph.ts'
import { inputName, type Program } from '../../../shared/tensor/program.ts'
import { lower } from './lower.ts'
import { type FedLengths, OnnxModel } from './model.ts'

export interface OnnxProgram {
  model: Uint8Array
  /** Names of the inputs that the model really has: a feed nothing depends on is left out. */
  inputs: ReadonlySet<string>
  /** More inputs, by name: lengths that hold the batch size. There are some on WebGPU only. */
  fedLengths: Readonly<Record<string, FedLengths>>
  /** For each of the program's outputs and updates, the name of the model's output. */
  outputs: Readonly<Record<string, OnnxValue>>
  updates: Readonly<Record<string, OnnxValue>>
}

export function onnxProgram(program: Program, device: OnnxEmitter['device']): OnnxProgram {
  const { model, ...names } = writeProgram(program, device)
  return { model: model.encode('program'), fedLengths: model.fedLengths, ...names }
}

/** The same, before it is encoded. */
export function writeProgram(program: Program, device: OnnxEmitter['device']) {
  const model = new OnnxModel()
  const wanted = [...Object.values(program.outputs), ...Object.values(program.updates)]
  const values = lower(model, wanted, device)
  const declared = new Map<Tensor, OnnxValue>()
  const declare = (tensor: Tensor): OnnxValue => {
    const known = declared.get(tensor)
    if (known) return known
    let value = values.get(tensor)!
    if (tensor.op === 'input' || tensor.op === 'constant') {
      const copy = model.name('copy')
      model.node('Identity', [value], [copy])
      value = copy
    }
    model.output(value, tensor.dtype, tensor.shape)
    declared.set(tensor, value)
    return value
  }
  const named = (tensors: Readonly<Record<string, Tensor>>) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, declare(tensor)]))
  const outputs = named(program.outputs)
  const updates = named(program.updates)
  const inputs = new Set(
    reachable(wanted)
      .filter((t) => t.op === 'input')
      .map(inputName),
  )
  return { model, inputs, outputs, updates }
}
