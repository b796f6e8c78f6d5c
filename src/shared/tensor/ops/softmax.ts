// eˣ as shares of its sum along an axis.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { zip } from '../ndarray.ts'
import { keptShape, reduce, refuseBatchAxes } from '../reduction.ts'
import { normaliseAxes } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Along `axis` (default: the last one). */
    softmax(x: Tensor, axis?: number): Tensor
  }
}

export default defineOp({
  name: 'softmax',
  build: (graph: Graph, x: Tensor, axis: number = -1) =>
    graph.node('softmax', [x], { axis: normaliseAxes([axis], x.shape.length)[0] }),
  type([x], { axis }: { axis: number }) {
    refuseBatchAxes('softmax', x.shape, [axis])
    return { dtype: x.dtype, shape: x.shape }
  },
  gradient: (op, dy, _, { axis }, y) => [op.mul(y, op.sub(dy, op.sum(op.mul(dy, y), [axis], true)))],
  onnx: (emit, [x], { axis }) => emit.node('Softmax', [x], { axis }),
  tfjs(tf, [x], { axis }) {
    const powers = tf.exp(tf.sub(x, tf.max(x, axis, true)))
    return tf.div(powers, tf.sum(powers, axis, true))
  },
  evaluate([x], { axis }) {
    const kept = keptShape(x.shape, [axis])
    const largest = reduce(x, [axis], kept, -Infinity, Math.max)
    const powers = zip([x, largest], (value, top) => Math.exp(value - top))
    const total = reduce(powers, [axis], kept, 0, (a, b) => a + b)
    return zip([powers, total], (power, sum) => power / sum)
  },
  examples: [
    (op, input) => op.softmax(input([-1, 5])),
    (op, input) => op.softmax(input([-1, 3, 2, 2]), 1),
    (op, input) => op.softmax(op.mul(input([2, 4]), 100)),
  ],
})
