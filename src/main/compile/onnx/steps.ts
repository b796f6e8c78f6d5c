// A program that changes its state, as one ONNX model of any number of steps: a Loop whose passes are the steps.
// The state crosses into JavaScript and back once in a run; each crossing copies it.
import type { OnnxValue } from '../../../shared/tensor/definition.ts'
import type { Tensor } from '../../../shared/tensor/graph.ts'
import { inputName, type Program } from '../../../shared/tensor/program.ts'
import { OnnxModel } from './model.ts'
import { writeProgram } from './program.ts'

export interface OnnxSteps {
  model: Uint8Array
  /** The number of steps: an int64 scalar. */
  steps: OnnxValue
  /** Inputs: the feeds of all steps, stacked. */
  feeds: Readonly<Record<string, OnnxValue>>
  /** State that stays as it is: inputs. */
  constant: Readonly<Record<string, OnnxValue>>
  /** State before and after. */
  changed: Readonly<Record<string, { before: OnnxValue; after: OnnxValue }>>
  /** For each of the program's outputs: the values of all steps, stacked. */
  outputs: Readonly<Record<string, OnnxValue>>
}

export function onnxSteps(program: Program): OnnxSteps {
  const { model: body, inputs, outputs, updates } = writeProgram(program, 'cpu')
  const model = new OnnxModel()
  const steps = model.input('steps', 'i64', [])
  const pass = 'step'

  const feeds: Record<string, OnnxValue> = {}
  for (const tensor of program.feeds) {
    const name = inputName(tensor)
    if (!inputs.has(name)) continue
    feeds[name] = model.input(`all ${name}`, tensor.dtype)
    body.first('Gather', [feeds[name], pass], [name], { axis: 0 })
  }

  const given = new Set<OnnxValue>()
  /** One value may be given under several names, but an output of the body has one only. */
  const apart = (value: OnnxValue, { dtype, shape }: Tensor): OnnxValue => {
    if (!given.has(value)) {
      given.add(value)
      return value
    }
    const copy = body.name('copy')
    body.node('Identity', [value], [copy])
    body.output(copy, dtype, shape)
    return copy
  }

  const constant: Record<string, OnnxValue> = {}
  const changed: Record<string, { before: OnnxValue; after: OnnxValue }> = {}
  const carried: { before: OnnxValue; after: OnnxValue }[] = []
  for (const tensor of program.state) {
    const name = inputName(tensor)
    const { dtype, shape } = tensor
    if (!updates[name]) {
      if (inputs.has(name)) constant[name] = model.input(name, dtype, shape)
      continue
    }
    changed[name] = { before: model.input(`before ${name}`, dtype, shape), after: `after ${name}` }
    model.output(changed[name].after, dtype, shape)
    const before = inputs.has(name) ? name : body.input(name, dtype, shape)
    carried.push({ before, after: apart(updates[name], program.updates[name]) })
  }

  const collected = Object.entries(program.outputs).map(([name, tensor]) => {
    const all = `each ${name}`
    model.output(all, tensor.dtype)
    return { name, all, value: apart(outputs[name], tensor) }
  })
  model.loop(
    steps,
    Object.values(changed).map(({ before }) => before),
    { model: body, pass, carried, collected: collected.map(({ value }) => value) },
    [...Object.values(changed).map(({ after }) => after), ...collected.map(({ all }) => all)],
  )
  return {
    model: model.encode('steps'),
    steps,
    feeds,
    constant,
    changed,
    outputs: Object.fromEntries(collected.map(({ name, all }) => [name, all])),
  }
}
