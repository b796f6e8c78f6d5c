// Builds a tf.LayersModel of a runtime network with its trained weights: standard Keras layers, channels last.
import type * as tfjs from '@tensorflow/tfjs'
import type { Variable } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { KerasLayers } from '../../shared/layers/keras.ts'
import type { NodeId } from '../../shared/network/document.ts'
import type { FlatNetwork, FlatNode, FlatOutput } from '../../shared/network/flat.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { type Shape, sameShape } from '../../shared/tensor/shape.ts'
import { Assembly, type Value } from './tfjsModel/assembly.ts'
import { axesIn, borderOrder, type Order, shapeIn } from './tfjsModel/axes.ts'
import { kerasForms, type SaidBlock } from './tfjsModel/forms.ts'

export type TF = typeof tfjs

export interface WeightedNetwork {
  /** For runtime. */
  flat: FlatNetwork
  variables: readonly Variable[]
  /** By 'block/weight'. */
  weights: Readonly<Record<string, TensorData>>
}

/** One input or output of the model. */
export interface TfjsPort {
  /** The dataset variable, or the output's name. */
  name: string
  /** The Keras layer that takes or gives it. */
  layer: string
  /** As the model has it, without the batch. */
  shape: Shape
  /** Where each of its axes is in our own order. */
  permutation: readonly number[]
}

export interface TfjsModel {
  model: tfjs.LayersModel
  /** In the model's order. */
  inputs: readonly TfjsPort[]
  outputs: readonly TfjsPort[]
}

/**
 * Throws a UserError, before anything is built, where a block cannot be said in Keras.
 * The model is the caller's to dispose.
 */
export function buildTfjsModel(tf: TF, network: WeightedNetwork): TfjsModel {
  const blocks = kerasForms(network.flat)
  const builder = new Builder(tf, network)
  for (const block of blocks) builder.add(block)
  return builder.finish()
}

interface Border {
  port: TfjsPort
  tensor: tfjs.SymbolicTensor
}

class Builder {
  private readonly assembly: Assembly
  private readonly values = new Map<NodeId, Value>()
  /** By the dataset variable. */
  private readonly inputs = new Map<string, Border & { value: Value }>()
  private readonly outputs: Border[] = []

  constructor(
    private readonly tf: TF,
    private readonly network: WeightedNetwork,
  ) {
    this.assembly = new Assembly(tf)
  }

  add({ node, form, shape }: SaidBlock): void {
    const isInput = form.layers[0]?.className === 'InputLayer'
    this.values.set(node.id, isInput ? this.input(node, shape) : this.block(node, form, shape))
  }

  finish(): TfjsModel {
    const { flat } = this.network
    const inputs = [...this.inputs.values()]
    for (const output of flat.outputs) this.outputs.push(this.output(output))
    const model = this.tf.model({
      name: this.assembly.names.choose(flat.name, 'Network'),
      inputs: inputs.map(({ tensor }) => tensor),
      outputs: this.outputs.map(({ tensor }) => tensor),
    })
    return { model, inputs: inputs.map(({ port }) => port), outputs: this.outputs.map(({ port }) => port) }
  }

  /** The model takes the dataset's variable; a block that wants it under another shape gets a Reshape. */
  private input({ name, properties }: FlatNode, shape: Shape): Value {
    const value = this.variable(String(properties.variable), shape)
    if (sameShape(value.shape, shape)) return value
    const flat = this.assembly.inOrder(value, 'own')
    const own = this.assembly.extra(name, 'Reshape', { targetShape: [...shape] }, flat)
    return { name, shape, order: 'own', tensors: { own } }
  }

  private variable(name: string, wanted: Shape): Value {
    const known = this.inputs.get(name)
    if (known) return known.value
    const shape = this.network.variables.find((variable) => variable.name === name)?.shape ?? wanted
    const order = borderOrder(shape.length)
    const layer = this.assembly.names.choose(name, 'Input')
    const port = { name, layer, shape: shapeIn(order, shape), permutation: axesIn(order, shape.length) }
    const tensor = this.tf.input({ shape: port.shape, name: layer })
    const value: Value = { name, shape, order, tensors: { [order]: tensor } }
    this.inputs.set(name, { port, tensor, value })
    return value
  }

  private block({ name, inputs: ids }: FlatNode, { layout, layers }: KerasLayers, shape: Shape): Value {
    const inputs = ids.map((id) => this.values.get(id)!)
    const order = orderFor(layout, inputs)
    const tensor = this.assembly.chain(
      name,
      layers,
      inputs.map((value) => this.assembly.inOrder(value, order)),
      (weight) => this.network.weights[`${name}/${weight}`],
    )
    const expected = shapeIn(order, shape)
    if (!sameShape(tensor.shape.slice(1) as number[], expected))
      throw new Error(`Keras gives '${name}' the shape ${tensor.shape} instead of N,${expected}`)
    return { name, shape, order, tensors: { [order]: tensor } }
  }

  private output(output: FlatOutput): Border {
    const { node, name } = output
    const value = this.predicted(this.values.get(node)!, output)
    const rank = value.shape.length
    const order = borderOrder(rank)
    const tensor = this.distinct(name, this.assembly.inOrder(value, order))
    const layer = tensor.sourceLayer.name
    return { port: { name, layer, shape: shapeIn(order, value.shape), permutation: axesIn(order, rank) }, tensor }
  }

  private predicted(value: Value, { name, prediction, axis }: FlatOutput): Value {
    if (prediction === 'identity') return value
    // Keras computes Softmax along the last axis only.
    const order = prediction === 'softmax' ? orderWithLast(axis, value.shape.length, name) : value.order
    const input = this.assembly.inOrder(value, order)
    const tensor = this.assembly.extra(value.name, 'Activation', { activation: prediction }, input)
    return { ...value, order, tensors: { [order]: tensor } }
  }

  /** Keras tells outputs apart by their layers: a value given twice, or an input handed on, gets a layer of its own. */
  private distinct(name: string, tensor: tfjs.SymbolicTensor): tfjs.SymbolicTensor {
    const taken = [...this.inputs.values(), ...this.outputs].some((border) => border.tensor === tensor)
    return taken ? this.assembly.extra(name, 'Activation', { activation: 'linear' }, tensor) : tensor
  }
}

function orderFor(layout: KerasLayers['layout'], inputs: readonly Value[]): Order {
  if (layout === 'any') return inputs.some(({ order }) => order === 'last') ? 'last' : 'own'
  return layout === 'channelsLast' ? 'last' : 'own'
}

/** The order of axes that has this one at the end. */
function orderWithLast(axis: number, rank: number, name: string): Value['order'] {
  if (axis === 0) return 'last'
  if (axis === rank - 1) return 'own'
  throw new UserError({
    en: `The classes of '${name}' lie along the middle axis ${axis}, and TensorFlow.js computes Softmax along the last axis only. Put a Permute before the loss, or export to ONNX.`,
    ja: `'${name}' のクラスは途中の軸 ${axis} に並んでいますが、TensorFlow.js の Softmax は最後の軸でしか計算できません。損失の前に軸の入れ替え（Permute）を置くか、ONNX で書き出してください。`,
  })
}
