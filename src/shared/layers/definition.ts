// What a layer file says of its block: texts, properties, shape, weights, cost, computation, export.
import type { Fields, Values } from '../schema/index.ts'
import type { Graph, Ops, Tensor } from '../tensor/graph.ts'
import type { Shape } from '../tensor/shape.ts'
import type { Language, Text } from '../text.ts'
import type { KerasForm } from './keras.ts'

export type Category =
  | 'input'
  | 'basic'
  | 'pooling'
  | 'activation'
  | 'normalization'
  | 'regularization'
  | 'augmentation'
  | 'shape'
  | 'arithmetic'
  | 'loss'

export interface LayerText {
  name: string
  /** One sentence: what it does and when to use it. */
  summary: string
}

/** A tensor of trained (or running) numbers that a block owns. */
export interface WeightSpec {
  shape: Shape
  /** A registered initializer's type, or 'auto': He before the ReLU family, Glorot otherwise. */
  initializer: string
  /** Inputs and outputs of one unit, the kernel area included, for the initializers; default: of the shape. */
  fanIn?: number
  fanOut?: number
  /** false: running statistics, updated by the forward pass and not by the optimiser. */
  trainable?: boolean
}

export interface LayerContext {
  readonly graph: Graph
  /** True in the training step; false for validation and runtime. */
  readonly training: boolean
  /** The batch of a dataset variable, [N, ...shape]. */
  variable(name: string, shape: Shape): Tensor
  /** What a loss compares with: from the edge into `target`, or the dataset variable. */
  readonly target: Tensor | undefined
  /** Uniform random numbers in [0, 1), new in every step, the same for the same seed. */
  uniform(shape: Shape): Tensor
  /** Gives a running weight its value for after this step. */
  update(weight: string, value: Tensor): void
  /** Adds a scalar to what is minimised. */
  penalty(value: Tensor): void
  /** 1/N, a scalar: a mean over the batch is a sum times this. */
  readonly inverseBatch: Tensor
  /** The kernels of the block that feeds the first input. */
  readonly sourceKernels: readonly Tensor[]
}

export interface LayerExample {
  /** Shapes of the inputs, without the batch. */
  inputs: Shape[]
  properties?: Record<string, unknown>
  /** Of the target, for losses; default: the layer's own rule. */
  target?: Shape
  /** Inputs and elementwise targets are drawn from this interval (default −1 to 1), e.g. [0.1, 0.9] for probabilities. */
  range?: readonly [number, number]
  targetRange?: readonly [number, number]
}

export interface LossRole {
  /** The target's shape where no dataset says it. */
  targetShape(input: Shape, properties: never): Shape
  /** Throws ShapeProblem where a target of another shape cannot be compared with the input. */
  checkTarget(input: Shape, target: Shape, properties: never): void
  /**
   * What the numbers before this loss are, once `prediction` has been applied.
   * 'binary': probabilities of yes; where there is only one, it decides between two classes.
   */
  task: 'classes' | 'binary' | 'numbers'
  /** Turns what enters the loss into predictions (probabilities, values); the network's runtime output. */
  prediction: 'identity' | 'sigmoid' | 'softmax'
}

export interface LayerDefinition<F extends Fields = Fields> {
  type: string
  category: Category
  /** What most networks are made of: a palette shows it before the others of its category. */
  common?: true
  /** Other names people search for: other tools', Japanese. */
  aliases: readonly string[]
  text: Readonly<Record<Language, LayerText>>
  /** The computation in the field's notation. */
  formula?: string
  properties: F
  examples: readonly LayerExample[]
  /** Number of data inputs; default 1. */
  inputs?: 0 | 1 | 2 | 'many'
  /** The output's shape without the batch. Throws ShapeProblem where the inputs do not fit. */
  shape(inputs: readonly Shape[], properties: Values<F>): Shape
  weights?(inputs: readonly Shape[], properties: Values<F>): Record<string, WeightSpec>
  cost?(inputs: readonly Shape[], properties: Values<F>): { multiplyAdds: number }
  /** inputs[i] is [N, ...shape]; so is the result. */
  forward(
    op: Ops,
    inputs: readonly Tensor[],
    weights: Readonly<Record<string, Tensor>>,
    properties: Values<F>,
    context: LayerContext,
  ): Tensor
  /** For losses only. */
  loss?: LossRole
  /** For activations of the ReLU family: weights before it start with He's variance, where the choice is open. */
  rectifier?: true
  /** Its gradient is 0 although its output follows its input. */
  stopsGradient?: true
  /** Left out of validation and runtime networks (Dropout, noise). */
  trainingOnly?: boolean
  /** Not part of what is computed (Comment), or computed and not minimised (Output). */
  terminal?: 'annotation' | 'output'
  /** How TensorFlow.js and Keras say it, or why they cannot. `inputs`, `output`: shapes without the batch. */
  keras?(properties: Values<F>, shapes: { inputs: readonly Shape[]; output: Shape }): KerasForm
}

export function defineLayer<F extends Fields>(definition: LayerDefinition<F>): LayerDefinition<F> {
  return definition
}

/** A shape that cannot work: why, in a sentence with the numbers; the block's name is put before it. */
export class ShapeProblem extends Error {
  readonly text: Text

  constructor(
    text: Text,
    readonly fix?: ShapeFix,
  ) {
    super(text.en)
    this.name = 'ShapeProblem'
    this.text = text
  }
}

/** A change that makes the shape work. */
export type ShapeFix =
  | { kind: 'insertBefore'; type: string; properties?: Record<string, unknown> }
  | { kind: 'setProperty'; property: string; value: unknown }
