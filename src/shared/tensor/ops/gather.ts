// Rows of x, picked by index: row i of the result is row indices[i] of x.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { refuseBatchAxes } from '../reduction.ts'
import { size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** `indices` is i32 of any shape S; the result is S × (x without its first axis). */
    gather(x: Tensor, indices: Tensor): Tensor
  }
}

export default defineOp({
  name: 'gather',
  build: (graph: Graph, x: Tensor, indices: Tensor) => graph.node('gather', [x, indices]),
  type([x, indices]) {
    if (indices.dtype !== 'i32') throw new Error(`gather by ${indices.dtype}`)
    refuseBatchAxes('gather', x.shape, [0])
    return { dtype: x.dtype, shape: [...indices.shape, ...x.shape.slice(1)] }
  },
  gradient: (op, dy, [x, indices]) => [op.scatterAddRows(dy, indices, x.shape[0]), undefined],
  onnx: (emit, [x, indices]) => emit.node('Gather', [x, indices], { axis: 0 }),
  tfjs: (tf, [x, indices]) => tf.gather(x, indices),
  evaluate([x, indices], _, shape) {
    const result = ndarray(shape)
    const row = size(x.shape.slice(1))
    indices.data.forEach((index, i) => {
      if (index < 0 || index >= x.shape[0]) throw new Error(`row ${index} of ${x.shape[0]}`)
      result.data.set(x.data.subarray(index * row, (index + 1) * row), i * row)
    })
    return result
  },
  examples: [
    (op, input) => op.gather(input([5, 3]), input([-1], { dtype: 'i32', low: 0, high: 5 })),
    (op, input) => op.gather(input([4, 2, 3]), input([-1, 3], { dtype: 'i32', low: 0, high: 4 })),
    (op, input) => op.gather(input([6]), input([7], { dtype: 'i32', low: 0, high: 6 })),
  ],
})
