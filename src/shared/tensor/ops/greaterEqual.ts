// Whether a ≥ b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    greaterEqual: Binary
  }
}

export default defineBinary({
  name: 'greaterEqual',
  dtype: 'bool',
  value: (a, b) => Number(a >= b),
  onnx: 'GreaterOrEqual',
  tfjs: (tf, a, b) => tf.greaterEqual(a, b),
  examples: [
    (op, input) => op.greaterEqual(input([2, 3]), input([2, 3])),
    (op, input) => op.greaterEqual(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.greaterEqual(input([-1, 5], { dtype: 'i32', low: 0, high: 4 }), 2),
  ],
})
