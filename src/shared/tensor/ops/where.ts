// a where the condition holds, else b, with broadcasting.
import { defineOp } from '../definition.ts'
import { lift, unbroadcast, unstretch } from '../elementwise.ts'
import type { Graph, Operand, Tensor } from '../graph.ts'
import { zip } from '../ndarray.ts'
import { broadcastShapes } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    where(condition: Tensor, a: Operand, b: Operand): Tensor
  }
}

export default defineOp({
  name: 'where',
  build: (graph: Graph, condition: Tensor, a: Operand, b: Operand) =>
    graph.node('where', unstretch(graph, [condition, ...lift(graph, a, b)])),
  type([condition, a, b]) {
    if (condition.dtype !== 'bool' || a.dtype !== b.dtype)
      throw new Error(`where of ${condition.dtype}, ${a.dtype} and ${b.dtype}`)
    return { dtype: a.dtype, shape: [condition.shape, a.shape, b.shape].reduce(broadcastShapes) }
  },
  gradient: (op, dy, [condition, a, b]) => [
    undefined,
    unbroadcast(op, op.where(condition, dy, 0), a),
    unbroadcast(op, op.where(condition, 0, dy), b),
  ],
  onnx: (emit, values) => emit.node('Where', values),
  tfjs: (tf, [condition, a, b]) => tf.where(condition, a, b),
  evaluate: (inputs) => zip(inputs, (condition, a, b) => (condition ? a : b)),
  examples: [
    (op, input) => op.where(input([2, 3], { dtype: 'bool' }), input([2, 3]), input([2, 3])),
    (op, input) => op.where(input([-1, 1, 4], { dtype: 'bool' }), input([3, 1]), input([4])),
    (op, input) => op.where(input([-1, 3], { dtype: 'bool' }), input([-1, 3]), 0),
  ],
})
