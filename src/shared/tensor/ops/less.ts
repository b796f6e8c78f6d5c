// Whether a < b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    less: Binary
  }
}

export default defineBinary({
  name: 'less',
  dtype: 'bool',
  value: (a, b) => Number(a < b),
  onnx: 'Less',
  tfjs: (tf, a, b) => tf.less(a, b),
  examples: [
    (op, input) => op.less(input([2, 3]), input([2, 3])),
    (op, input) => op.less(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.less(input([-1, 5], { dtype: 'i32', low: 0, high: 4 }), 2),
  ],
})
