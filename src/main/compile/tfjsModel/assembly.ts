// Puts Keras layers together: a name of its own for each, its weights, and a Permute where a value's order of axes differs.
import type * as tfjs from '@tensorflow/tfjs'
import type { KerasLayer } from '../../../shared/layers/keras.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import type { Shape } from '../../../shared/tensor/shape.ts'
import { type Order, permuteDims } from './axes.ts'
import { makeLayer, setWeights } from './layers.ts'
import { LayerNames, snakeCase } from './names.ts'

type TF = typeof tfjs
type Symbolic = tfjs.SymbolicTensor

/** What a block gives: in the order it was computed in, and in the other one once that is wanted. */
export interface Value {
  /** The block's. */
  name: string
  /** In our own order, without the batch. */
  shape: Shape
  order: Order
  tensors: Partial<Record<Order, Symbolic>>
}

export class Assembly {
  readonly names = new LayerNames()

  constructor(private readonly tf: TF) {}

  /** One layer after another. The one that holds the weights gets the wished name, else the last one. */
  chain(
    wish: string,
    layers: readonly KerasLayer[],
    inputs: readonly Symbolic[],
    weightOf: (name: string) => TensorData,
  ): Symbolic {
    const main = layers.find(({ weights }) => weights) ?? layers.at(-1)
    let tensors = inputs
    for (const layer of layers) {
      const name = layer === main ? wish : `${wish}_${snakeCase(layer.className)}`
      const made = makeLayer(this.tf, layer, this.names.choose(name, layer.className))
      tensors = [made.apply(tensors.length === 1 ? tensors[0] : [...tensors]) as Symbolic]
      setWeights(this.tf, made, layer, weightOf)
    }
    return tensors[0]
  }

  /** A layer that no block stands for, named after the block whose value it takes. */
  extra(block: string, className: string, config: Record<string, unknown>, input: Symbolic): Symbolic {
    const name = this.names.choose(`${block}_${snakeCase(className)}`, className)
    return makeLayer(this.tf, { className, config }, name).apply(input) as Symbolic
  }

  inOrder({ name, shape, order: given, tensors }: Value, order: Order): Symbolic {
    const rank = shape.length
    if (rank < 2) return tensors[given]!
    tensors[order] ??= this.extra(name, 'Permute', { dims: permuteDims(order, rank) }, tensors[given]!)
    return tensors[order]
  }
}
