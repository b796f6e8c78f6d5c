// What an op file says of its op: shape rule, gradient, lowering to ONNX and to TensorFlow.js, exact evaluation.
import type * as tfjs from '@tensorflow/tfjs-core'
import type { Attributes, DType, Graph, Ops, Tensor } from './graph.ts'
import type { NDArray } from './ndarray.ts'
import type { Shape } from './shape.ts'

export type TF = typeof tfjs
export type TFTensor = tfjs.Tensor

export interface TensorType {
  dtype: DType
  shape: Shape
}

/** The name of a value in the ONNX graph that is being written. */
export type OnnxValue = string

/** Writes ONNX nodes. All shapes handed to it may hold multiples of the batch size. */
export interface OnnxEmitter {
  /** Where the graph will run: lowerings may differ by it. */
  readonly device: 'cpu' | 'webgpu'
  /** Adds a node and names its (first) output. Attributes: whole numbers are written as int, `{ float: 0.1 }` as float. */
  node(type: string, inputs: readonly OnnxValue[], attributes?: OnnxAttributes): OnnxValue
  /** The same for a node with several outputs. */
  nodes(type: string, inputs: readonly OnnxValue[], outputs: number, attributes?: OnnxAttributes): OnnxValue[]
  constant(values: ArrayLike<number>, shape: Shape, dtype: OnnxType): OnnxValue
  /** An int64 vector, as ONNX wants for shapes, axes and pads. */
  int64s(values: readonly number[]): OnnxValue
  /** A shape as an int64 vector, the batch size put in when the graph runs. */
  shapeVector(shape: Shape): OnnxValue
  /** One length of a shape as an i32 scalar, the batch size put in when the graph runs. */
  dimension(length: number): OnnxValue
  reshape(value: OnnxValue, shape: Shape): OnnxValue
  cast(value: OnnxValue, dtype: OnnxType): OnnxValue
  /** Writes something once in a graph: the same key gives the same values again. */
  once<T>(key: string, write: () => T): T
}

export type OnnxType = DType | 'i64'
export type OnnxAttribute = number | readonly number[] | string | { float: number }
export type OnnxAttributes = Readonly<Record<string, OnnxAttribute | undefined>>

export interface OpDefinition<A extends Attributes = Attributes, Args extends unknown[] = never[]> {
  name: string
  /** Makes the node from the arguments of `op.name(…)`. */
  build(graph: Graph, ...args: Args): Tensor
  /** Type and shape of the result; throws where the inputs do not fit. */
  type(inputs: readonly TensorType[], attributes: A): TensorType
  /**
   * The gradients of a scalar with respect to each input, from the gradient with respect to the result.
   * Absent: nothing flows back. An undefined entry: nothing flows to that input.
   */
  gradient?(op: Ops, dy: Tensor, inputs: readonly Tensor[], attributes: A, result: Tensor): (Tensor | undefined)[]
  onnx(
    emit: OnnxEmitter,
    values: readonly OnnxValue[],
    attributes: A,
    inputs: readonly Tensor[],
    result: Tensor,
  ): OnnxValue
  /** `shape`: the result's shape with the batch size put in. */
  tfjs(tf: TF, inputs: readonly TFTensor[], attributes: A, shape: readonly number[], result: Tensor): TFTensor
  /** Plain float64 arithmetic, the oracle of every other way to compute. */
  evaluate(inputs: readonly NDArray[], attributes: A, shape: readonly number[], result: Tensor): NDArray
  /** Cases for the conformance test: arguments of the op, tensors given as `{ shape, … }`. */
  examples: OpExample[]
}

/** Builds one case of the op from example inputs; `input` makes one filled with random numbers in [low, high). */
export type OpExample = (
  op: Ops,
  input: (shape: Shape, options?: { dtype?: DType; low?: number; high?: number }) => Tensor,
) => Tensor

export function defineOp<A extends Attributes, Args extends unknown[]>(definition: OpDefinition<A, Args>) {
  return definition
}
