// Whether a > b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    greater: Binary
  }
}

export default defineBinary({
  name: 'greater',
  dtype: 'bool',
  value: (a, b) => Number(a > b),
  onnx: 'Greater',
  tfjs: (tf, a, b) => tf.greater(a, b),
  examples: [
    (op, input) => op.greater(input([2, 3]), input([2, 3])),
    (op, input) => op.greater(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.greater(input([-1, 5], { dtype: 'i32', low: 0, high: 4 }), 2),
  ],
})
