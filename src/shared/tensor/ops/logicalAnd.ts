// a and b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    logicalAnd: Binary
  }
}

export default defineBinary({
  name: 'logicalAnd',
  takes: 'bool',
  value: (a, b) => a * b,
  onnx: 'And',
  tfjs: (tf, a, b) => tf.logicalAnd(a, b),
  examples: [
    (op, input) => op.logicalAnd(input([2, 3], { dtype: 'bool' }), input([2, 3], { dtype: 'bool' })),
    (op, input) => op.logicalAnd(input([-1, 3, 4], { dtype: 'bool' }), input([3, 1], { dtype: 'bool' })),
  ],
})
