// a or b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    logicalOr: Binary
  }
}

export default defineBinary({
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
