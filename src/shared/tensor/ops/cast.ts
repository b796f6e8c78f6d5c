// The same numbers under another type: fractions are cut off, and anything but 0 is true. Nothing flows back.
import { defineOp } from '../definition.ts'
import type { DType, Graph, Tensor } from '../graph.ts'
import { map } from '../ndarray.ts'

declare module '../graph.ts' {
  interface Ops {
    cast(x: Tensor, dtype: DType): Tensor
  }
}

const convert: Record<DType, (x: number) => number> = {
  f32: (x) => x,
  i32: (x) => Math.trunc(x),
  u32: (x) => Math.trunc(x),
  bool: (x) => Number(x !== 0),
}

export default defineOp({
  name: 'cast',
  build: (graph: Graph, x: Tensor, dtype: DType) => (x.dtype === dtype ? x : graph.node('cast', [x], { dtype })),
  type: ([x], { dtype }: { dtype: DType }) => ({ dtype, shape: x.shape }),
  onnx: (emit, [x], { dtype }) => emit.cast(x, dtype),
  tfjs(tf, [x], { dtype }) {
    if (dtype === 'bool') return tf.notEqual(x, tf.zerosLike(x))
    return tf.cast(x, dtype === 'f32' ? 'float32' : 'int32')
  },
  evaluate: ([x], { dtype }) => map(x, convert[dtype]),
  examples: [
    (op, input) => op.cast(input([-1, 3], { low: -3, high: 3 }), 'i32'),
    (op, input) => op.cast(input([-1, 3], { dtype: 'i32', low: -3, high: 3 }), 'f32'),
    (op, input) => op.cast(input([2, 5], { dtype: 'i32', low: -1, high: 2 }), 'bool'),
    (op, input) => op.cast(input([2, 3]), 'bool'),
    (op, input) => op.cast(input([-1, 3], { dtype: 'bool' }), 'f32'),
  ],
})
