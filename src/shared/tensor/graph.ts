// The tensor graph: immutable nodes in the order they were made, which is an order they can be computed in.
import { opDefinition } from './registry.ts'
import type { Shape } from './shape.ts'

export type DType = 'f32' | 'i32' | 'u32' | 'bool'

/** Plain data only: two nodes with the same op, inputs and attributes are one node. */
export type Attributes = Readonly<Record<string, unknown>>

export interface Tensor {
  readonly id: number
  /** An op of the registry, or 'input' (a value fed at run time) or 'constant'. */
  readonly op: string
  readonly inputs: readonly Tensor[]
  readonly attributes: Attributes
  readonly dtype: DType
  /** Negative dimensions are multiples of the batch size. */
  readonly shape: Shape
}

/** A tensor, or a number that becomes a scalar constant of the other operand's type. */
export type Operand = Tensor | number

/** Every op as a function. Each file in ops/ adds its own line by declaration merging. */
export interface Ops {
  constant: Graph['constant']
}

export class Graph {
  readonly nodes: Tensor[] = []
  /** `graph.op.matmul(a, b)`: adds a node, or finds the same one again. */
  readonly op: Ops
  private readonly known = new Map<string, Tensor>()

  constructor() {
    this.op = new Proxy({} as Ops, {
      get: (_, name: string) => {
        if (name === 'constant') return this.constant.bind(this)
        const definition = opDefinition(name)
        return (...args: unknown[]) => definition.build(this, ...args)
      },
    })
  }

  /** A value fed at run time: a batch of data, a parameter, an optimiser's state, a scalar. */
  input(name: string, dtype: DType, shape: Shape): Tensor {
    return this.add('input', [], { name }, dtype, shape)
  }

  /** A value known now. `values` holds one number for each element, or one for all of them. */
  constant(values: number | readonly number[], shape: Shape = [], dtype: DType = 'f32'): Tensor {
    return this.add('constant', [], { values: typeof values === 'number' ? [values] : values }, dtype, shape)
  }

  /** Adds a node of a registered op; its type and shape come from the op's own rule. */
  node(op: string, inputs: readonly Tensor[], attributes: Attributes = {}): Tensor {
    const { dtype, shape } = opDefinition(op).type(inputs, attributes)
    return this.add(op, inputs, attributes, dtype, shape)
  }

  private add(op: string, inputs: readonly Tensor[], attributes: Attributes, dtype: DType, shape: Shape): Tensor {
    const key = `${op}|${inputs.map((t) => t.id).join()}|${JSON.stringify(attributes)}|${dtype}|${shape.join()}`
    const found = this.known.get(key)
    if (found) return found
    const tensor: Tensor = { id: this.nodes.length, op, inputs, attributes, dtype, shape }
    this.nodes.push(tensor)
    this.known.set(key, tensor)
    return tensor
  }
}

/** The tensors that `outputs` depend on, themselves included, each after everything it is computed from. */
export function reachable(outputs: readonly Tensor[]): Tensor[] {
  const seen = new Set<Tensor>()
  const waiting = [...outputs]
  while (waiting.length) {
    const tensor = waiting.pop()!
    if (seen.has(tensor)) continue
    seen.add(tensor)
    waiting.push(...tensor.inputs)
  }
  return [...seen].sort((a, b) => a.id - b.id)
}
