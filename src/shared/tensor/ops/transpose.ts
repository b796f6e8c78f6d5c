// The same elements with the axes in another order.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray, walk } from '../ndarray.ts'
import { normaliseAxes, stridesOf } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Axis i of the result is axis permutation[i] of x. */
    transpose(x: Tensor, permutation: readonly number[]): Tensor
  }
}

export default defineOp({
  name: 'transpose',
  build: (graph: Graph, x: Tensor, permutation: readonly number[]) =>
    permutation.every((axis, i) => axis === i) ? x : graph.node('transpose', [x], { permutation }),
  type([x], { permutation }: { permutation: readonly number[] }) {
    const rank = x.shape.length
    if (permutation.length !== rank || normaliseAxes(permutation, rank).length !== rank)
      throw new Error(`permutation ${permutation} of a rank-${rank} tensor`)
    return { dtype: x.dtype, shape: permutation.map((axis) => x.shape[axis]) }
  },
  gradient: (op, dy, _, { permutation }) => [
    op.transpose(
      dy,
      permutation.map((_, i) => permutation.indexOf(i)),
    ),
  ],
  onnx: (emit, [x], { permutation }) => emit.node('Transpose', [x], { perm: permutation }),
  tfjs: (tf, [x], { permutation }) => tf.transpose(x, [...permutation]),
  evaluate([x], { permutation }, shape) {
    const result = ndarray(shape)
    const strides = stridesOf(x.shape)
    walk(shape, [permutation.map((axis) => strides[axis])], ([at], i) => {
      result.data[i] = x.data[at]
    })
    return result
  },
  examples: [
    (op, input) => op.transpose(input([2, 3]), [1, 0]),
    (op, input) => op.transpose(input([-1, 3, 4]), [2, 0, 1]),
    (op, input) => op.transpose(input([-1, 3, 2, 5]), [0, 2, 3, 1]),
  ],
})
