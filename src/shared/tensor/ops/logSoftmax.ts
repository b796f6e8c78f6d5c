// The logarithm of softmax, x − log Σ eˣ along an axis, without its rounding to 0.
import { defineOp, type OnnxEmitter, type OnnxValue } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { zip } from '../ndarray.ts'
import { keptShape, reduce, refuseBatchAxes } from '../reduction.ts'
import { normaliseAxes } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** Along `axis` (default: the last one). */
    logSoftmax(x: Tensor, axis?: number): Tensor
  }
}

export default defineOp({
  name: 'logSoftmax',
  build: (graph: Graph, x: Tensor, axis: number = -1) =>
    graph.node('logSoftmax', [x], { axis: normaliseAxes([axis], x.shape.length)[0] }),
  type([x], { axis }: { axis: number }) {
    refuseBatchAxes('logSoftmax', x.shape, [axis])
    return { dtype: x.dtype, shape: x.shape }
  },
  gradient: (op, dy, _, { axis }, y) => [op.sub(dy, op.mul(op.exp(y), op.sum(dy, [axis], true)))],
  onnx: (emit, [x], { axis }) =>
    emit.device === 'cpu' ? emit.node('LogSoftmax', [x], { axis }) : composed(emit, x, axis),
  tfjs(tf, [x], { axis }) {
    const below = tf.sub(x, tf.max(x, axis, true))
    return tf.sub(below, tf.log(tf.sum(tf.exp(below), axis, true)))
  },
  evaluate([x], { axis }) {
    const kept = keptShape(x.shape, [axis])
    const largest = reduce(x, [axis], kept, -Infinity, Math.max)
    const below = zip([x, largest], (value, top) => value - top)
    const total = reduce(below, [axis], kept, 0, (sum, value) => sum + Math.exp(value))
    return zip([below, total], (value, sum) => value - Math.log(sum))
  },
  examples: [
    (op, input) => op.logSoftmax(input([-1, 5])),
    (op, input) => op.logSoftmax(input([-1, 3, 2, 2]), 1),
    (op, input) => op.logSoftmax(op.mul(input([2, 4]), 100)),
  ],
})

/** ONNX Runtime has no LogSoftmax on WebGPU. */
function composed(emit: OnnxEmitter, x: OnnxValue, axis: number): OnnxValue {
  const axes = emit.int64s([axis])
  const below = emit.node('Sub', [x, emit.node('ReduceMax', [x, axes], { keepdims: 1 })])
  const total = emit.node('ReduceSum', [emit.node('Exp', [below]), axes], { keepdims: 1 })
  return emit.node('Sub', [below, emit.node('Log', [total])])
}
