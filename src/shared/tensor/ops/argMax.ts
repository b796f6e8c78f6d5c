// Where the largest element along an axis is, the first of equal ones. Nothing flows back.
import { defineOp, type OnnxEmitter, type OnnxValue } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { broadcastStrides, ndarray, walk } from '../ndarray.ts'
import { keptShape, refuseBatchAxes } from '../reduction.ts'
import { normaliseAxes, stridesOf } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** i32, without the axis (default: the last one). */
    argMax(x: Tensor, axis?: number): Tensor
  }
}

export default defineOp({
  name: 'argMax',
  build: (graph: Graph, x: Tensor, axis: number = -1) =>
    graph.node('argMax', [x], { axis: normaliseAxes([axis], x.shape.length)[0] }),
  type([x], { axis }: { axis: number }) {
    refuseBatchAxes('argMax', x.shape, [axis])
    return { dtype: 'i32', shape: x.shape.toSpliced(axis, 1) }
  },
  onnx: (emit, [x], { axis }, [input]) =>
    emit.device === 'cpu'
      ? emit.cast(emit.node('ArgMax', [x], { axis, keepdims: 0 }), 'i32')
      : composed(emit, x, axis, input),
  tfjs: (tf, [x], { axis }) => tf.argMax(x, axis),
  evaluate([x], { axis }, shape) {
    const kept = keptShape(x.shape, [axis])
    const best = ndarray(kept)
    best.data.fill(-Infinity)
    const where = ndarray(shape)
    const stride = stridesOf(x.shape)[axis]
    walk(x.shape, [broadcastStrides(kept, x.shape)], ([at], i) => {
      if (!(x.data[i] > best.data[at])) return
      best.data[at] = x.data[i]
      where.data[at] = Math.floor(i / stride) % x.shape[axis]
    })
    return where
  },
  examples: [
    (op, input) => op.argMax(input([-1, 5])),
    (op, input) => op.argMax(input([-1, 3, 4]), 1),
    (op, input) => op.argMax(op.floor(input([4, 7], { low: 0, high: 3 }))),
  ],
})

/** The smallest index of those where x is largest: ArgMax's int64 result cannot be cast on WebGPU. */
function composed(emit: OnnxEmitter, x: OnnxValue, axis: number, { shape }: Tensor): OnnxValue {
  const count = shape[axis]
  const axes = emit.int64s([axis])
  const along = shape.slice(axis).map((_, i) => (i ? 1 : count))
  const indices = emit.constant([...Array(count).keys()], along, 'f32')
  const largest = emit.node('Equal', [x, emit.node('ReduceMax', [x, axes], { keepdims: 1 })])
  const candidates = emit.node('Where', [largest, indices, emit.constant([count], [], 'f32')])
  return emit.cast(emit.node('ReduceMin', [candidates, axes], { keepdims: 0 }), 'i32')
}
