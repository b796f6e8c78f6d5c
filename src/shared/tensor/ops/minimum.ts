// The smaller of a and b; where they are equal the gradient goes to a.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    minimum: Binary
  }
}

export default defineBinary({
  name: 'minimum',
  value: Math.min,
  gradient: (op, dy, a, b) => [op.where(op.lessEqual(a, b), dy, 0), op.where(op.greater(a, b), dy, 0)],
  onnx: 'Min',
  tfjs: (tf, a, b) => tf.minimum(a, b),
  examples: [
    (op, input) => op.minimum(input([2, 3]), input([2, 3])),
    (op, input) => op.minimum(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.minimum(input([2, 3]), 0.1),
  ],
})
