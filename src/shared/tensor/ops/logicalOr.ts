// a or b, with broadcasting.
import { defineOp } from '../definition.ts'
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    logicalOr: Binary
  }
}

const definition = defineBinary({
  name: 'logicalOr',
  takes: 'bool',
  value: (a, b) => Math.max(a, b),
  onnx: 'Or',
  tfjs: (tf, a, b) => tf.logicalOr(a, b),
  examples: [
    (op, input) => op.logicalOr(input([2, 3], { dtype: 'bool' }), input([2, 3], { dtype: 'bool' })),
    (op, input) => op.logicalOr(input([-1, 3, 4], { dtype: 'bool' }), input([3, 1], { dtype: 'bool' })),
  ],
})

/** ONNX Runtime has no Or on WebGPU: not (not a and not b). */
export default defineOp({
  ...definition,
  onnx: (emit, [a, b]) =>
    emit.device === 'cpu'
      ? emit.node('Or', [a, b])
      : emit.node('Not', [emit.node('And', [emit.node('Not', [a]), emit.node('Not', [b])])]),
})
