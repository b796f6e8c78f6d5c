// What elementwise ops have in common: broadcasting, lifting numbers to constants, and its gradient's mirror image.
import { defineOp, type OnnxEmitter, type OnnxValue, type OpExample, type TF, type TFTensor } from './definition.ts'
import type { DType, Graph, Operand, Ops, Tensor } from './graph.ts'
import { map, zip } from './ndarray.ts'
import { broadcastShapes, sameShape } from './shape.ts'
import { tfjsCombine } from './tfjsAxes.ts'

export type Unary = (x: Tensor) => Tensor
export type Binary = (a: Operand, b: Operand) => Tensor

/** Sums `gradient` over the axes along which a tensor of `to`'s shape was stretched. */
export function unbroadcast(op: Ops, gradient: Tensor, to: Tensor): Tensor {
  if (sameShape(gradient.shape, to.shape)) return gradient
  const extra = gradient.shape.length - to.shape.length
  const axes = gradient.shape.flatMap((dimension, i) =>
    i < extra || (to.shape[i - extra] === 1 && dimension !== 1) ? [i] : [],
  )
  const summed = axes.length ? op.sum(gradient, axes, true) : gradient
  return sameShape(summed.shape, to.shape) ? summed : op.reshape(summed, to.shape)
}

/** Operands as tensors; a number takes the others' type. Stretching that the op does by itself is left out. */
export function lift<T extends Operand[]>(graph: Graph, ...operands: T): { [K in keyof T]: Tensor } {
  const dtype = operands.find((x): x is Tensor => typeof x !== 'number')?.dtype ?? 'f32'
  const tensors = operands.map((x) => (typeof x === 'number' ? graph.constant(x, [], dtype) : x))
  return unstretch(graph, tensors) as { [K in keyof T]: Tensor }
}

/** What the tensors were before they were stretched, where broadcasting them together stretches them the same way. */
export function unstretch(graph: Graph, tensors: readonly Tensor[]): Tensor[] {
  const shapes = tensors.map((x) => x.shape)
  const target = shapes.reduce(broadcastShapes)
  return tensors.map((x, i) => {
    const source = x.op === 'broadcastTo' ? x.inputs[0] : isFilled(x) ? graph.constant(filledWith(x), [], x.dtype) : x
    const others = shapes.with(i, source.shape)
    if (!sameShape(others.reduce(broadcastShapes), target)) return x
    shapes[i] = source.shape
    return source
  })
}

function isFilled(x: Tensor): boolean {
  return x.op === 'constant' && (x.attributes.values as number[]).length === 1
}

const filledWith = (x: Tensor) => (x.attributes.values as number[])[0]

/** Whether every element of `x` is known to be `value`. */
export function isConstant(x: Tensor, value: number): boolean {
  return isFilled(x) && filledWith(x) === value
}

interface UnaryParts {
  name: string
  value(x: number): number
  gradient?(op: Ops, dy: Tensor, x: Tensor, y: Tensor): Tensor
  /** An ONNX operator's name, or how to write it. */
  onnx: string | ((emit: OnnxEmitter, x: OnnxValue) => OnnxValue)
  tfjs(tf: TF, x: TFTensor): TFTensor
  examples: OpExample[]
}

/** An op of one tensor, element by element. */
export function defineUnary(parts: UnaryParts) {
  const { name, value, gradient, onnx, tfjs, examples } = parts
  return defineOp({
    name,
    build: (graph: Graph, x: Tensor) => graph.node(name, [x]),
    type: ([x]) => ({ dtype: x.dtype, shape: x.shape }),
    ...(gradient && {
      gradient: (op: Ops, dy: Tensor, [x]: readonly Tensor[], _: unknown, y: Tensor) => [gradient(op, dy, x, y)],
    }),
    onnx: (emit, [x]) => (typeof onnx === 'string' ? emit.node(onnx, [x]) : onnx(emit, x)),
    tfjs: (tf, [x]) => tfjs(tf, x),
    evaluate: ([x]) => map(x, value),
    examples,
  })
}

interface BinaryParts {
  name: string
  value(a: number, b: number): number
  /** Gradients before they are summed over broadcast axes. */
  gradient?(op: Ops, dy: Tensor, a: Tensor, b: Tensor, y: Tensor): [Tensor, Tensor?]
  /** b where op(x, b) = op(b, x) = x: 0 of a sum, 1 of a product. */
  neutral?: number
  /** The only type of operands it takes, where it does not take all. */
  takes?: DType
  /** The result's type where it is not the operands'. */
  dtype?: DType
  onnx: string
  tfjs(tf: TF, a: TFTensor, b: TFTensor): TFTensor
  examples: OpExample[]
}

/** An op of two tensors, element by element with broadcasting. */
export function defineBinary(parts: BinaryParts) {
  const { name, value, gradient, neutral, takes, dtype, onnx, tfjs, examples } = parts
  return defineOp({
    name,
    build(graph: Graph, a: Operand, b: Operand) {
      const [left, right] = lift(graph, a, b)
      const shape = broadcastShapes(left.shape, right.shape)
      if (neutral !== undefined && isConstant(right, neutral) && sameShape(left.shape, shape)) return left
      if (neutral !== undefined && isConstant(left, neutral) && sameShape(right.shape, shape)) return right
      // A number applied to something stretched: before it is stretched there is less to compute.
      if (left.op === 'broadcastTo' && right.shape.length === 0)
        return graph.op.broadcastTo(graph.node(name, [left.inputs[0], right]), left.shape)
      if (right.op === 'broadcastTo' && left.shape.length === 0)
        return graph.op.broadcastTo(graph.node(name, [left, right.inputs[0]]), right.shape)
      return graph.node(name, [left, right])
    },
    type([a, b]) {
      if (a.dtype !== b.dtype || (takes && a.dtype !== takes)) throw new Error(`${name} of ${a.dtype} and ${b.dtype}`)
      return { dtype: dtype ?? a.dtype, shape: broadcastShapes(a.shape, b.shape) }
    },
    ...(gradient && {
      gradient: (op: Ops, dy: Tensor, [a, b]: readonly Tensor[], _: unknown, y: Tensor) => {
        const [da, db] = gradient(op, dy, a, b, y)
        return [unbroadcast(op, da, a), db && unbroadcast(op, db, b)]
      },
    }),
    onnx: (emit, [a, b]) => emit.node(onnx, [a, b]),
    tfjs: (tf, [a, b]) => tfjsCombine(tf, tfjs, a, b),
    evaluate: ([a, b]) => zip([a, b], value),
    examples,
  })
}
