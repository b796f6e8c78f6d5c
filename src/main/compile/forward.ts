// Builds the tensors of a flat network in a graph: every block's own `forward`, fed by the blocks before it.
import type { Variable } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { type LayerContext, ShapeProblem, type WeightSpec } from '../../shared/layers/definition.ts'
import type { NodeId, WeightSettings } from '../../shared/network/document.ts'
import type { FlatNetwork, FlatNode } from '../../shared/network/flat.ts'
import type { Graph, Tensor } from '../../shared/tensor/graph.ts'
import { type Shape, size } from '../../shared/tensor/shape.ts'
import type { Language } from '../../shared/text.ts'

/** A weight of one block, as an input of the graph named 'block/weight'. */
export interface Parameter {
  name: string
  node: FlatNode
  tensor: Tensor
  spec: WeightSpec
  settings: WeightSettings
}

export interface Forward {
  graph: Graph
  values: ReadonlyMap<NodeId, Tensor>
  parameters: readonly Parameter[]
  /** The targets of the losses, by the loss's node. */
  targets: ReadonlyMap<NodeId, Tensor>
  /** Scalars added to what is minimised. */
  penalties: readonly Tensor[]
  /** New values of running weights, by the parameter's name. */
  updates: ReadonlyMap<string, Tensor>
}

/** Names of the scalar inputs of every program that needs them. */
export const scalarInputs = {
  /** 1/N as f32. */
  inverseBatch: 'inverseBatch',
  /** u32, different in every step: what Dropout and noise draw from. */
  seed: 'seed',
} as const

export const dataInput = (variable: string) => `data:${variable}`

export function buildForward(graph: Graph, flat: FlatNetwork, variables: readonly Variable[]): Forward {
  const builder = new ForwardBuilder(graph, flat, variables)
  for (const node of flat.nodes) builder.add(node)
  return builder
}

class ForwardBuilder implements Forward {
  readonly values = new Map<NodeId, Tensor>()
  readonly parameters: Parameter[] = []
  readonly targets = new Map<NodeId, Tensor>()
  readonly penalties: Tensor[] = []
  readonly updates = new Map<string, Tensor>()
  private streams = 0

  constructor(
    readonly graph: Graph,
    private readonly flat: FlatNetwork,
    private readonly variables: readonly Variable[],
  ) {}

  add(node: FlatNode): void {
    const inputs = node.inputs.map((id) => this.values.get(id)!)
    const shapes = inputs.map(({ shape }) => shape.slice(1))
    const weights = this.weightsOf(node, shapes)
    const target = this.targetOf(node, shapes)
    if (target) this.targets.set(node.id, target)
    const context = this.context(node, target)
    this.values.set(
      node.id,
      computed(node, () => node.layer.forward(this.graph.op, inputs, weights, node.properties, context)),
    )
  }

  private weightsOf(node: FlatNode, shapes: Shape[]): Record<string, Tensor> {
    const specs = node.layer.weights?.(shapes, node.properties) ?? {}
    return Object.fromEntries(
      Object.entries(specs).map(([weight, spec]) => {
        const name = `${node.name}/${weight}`
        const tensor = this.graph.input(name, 'f32', spec.shape)
        this.parameters.push({ name, node, tensor, spec, settings: node.weights[weight] ?? {} })
        return [weight, tensor]
      }),
    )
  }

  private targetOf(node: FlatNode, [input]: Shape[]): Tensor | undefined {
    if (!node.layer.loss) return undefined
    if (node.target !== undefined) return this.values.get(node.target)!
    const usual = node.layer.loss.targetShape(input, node.properties as never)
    const name = String(node.properties.target)
    const shape = this.variables.find((variable) => variable.name === name)?.shape
    return this.variable(name, shape && size(shape) !== size(usual) ? shape : usual)
  }

  /** The batch of a dataset variable under the shape that a block wants. */
  private variable(name: string, shape: Shape): Tensor {
    const own = this.variables.find((variable) => variable.name === name)?.shape ?? shape
    const tensor = this.graph.input(dataInput(name), 'f32', [-1, ...own])
    return this.graph.op.reshape(tensor, [-1, ...shape])
  }

  private context(node: FlatNode, target: Tensor | undefined): LayerContext {
    const { graph, parameters } = this
    return {
      graph,
      training: this.flat.mode === 'training',
      target,
      variable: (name, shape) => this.variable(name, shape),
      uniform: (shape) => graph.op.randomUniform(shape, graph.input(scalarInputs.seed, 'u32', []), this.streams++),
      update: (weight, value) => void this.updates.set(`${node.name}/${weight}`, value),
      penalty: (value) => void this.penalties.push(value),
      sourceKernels: parameters
        .filter((p) => p.node.id === node.inputs[0] && p.spec.shape.length > 1)
        .map((p) => p.tensor),
      inverseBatch: graph.input(scalarInputs.inverseBatch, 'f32', []),
    }
  }
}

/** What a block finds wrong only while it is computed (a penalty without weights to penalise) is said with its name. */
function computed(node: FlatNode, forward: () => Tensor): Tensor {
  try {
    return forward()
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error
    const named = (language: Language) => `${node.layer.text[language].name} '${node.name}' ${error.text[language]}`
    throw new UserError({ en: named('en'), ja: named('ja') })
  }
}
