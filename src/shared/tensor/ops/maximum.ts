// The larger of a and b; where they are equal the gradient goes to a.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    maximum: Binary
  }
}

export default defineBinary({
  name: 'maximum',
  value: Math.max,
  gradient: (op, dy, a, b) => [op.where(op.greaterEqual(a, b), dy, 0), op.where(op.less(a, b), dy, 0)],
  onnx: 'Max',
  tfjs: (tf, a, b) => tf.maximum(a, b),
  examples: [
    (op, input) => op.maximum(input([2, 3]), input([2, 3])),
    (op, input) => op.maximum(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.maximum(input([2, 3]), 0.1),
  ],
})
