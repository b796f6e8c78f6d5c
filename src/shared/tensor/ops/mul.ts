// a · b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    mul: Binary
  }
}

export default defineBinary({
  name: 'mul',
  neutral: 1,
  value: (a, b) => a * b,
  // A square: one pass instead of two and a sum.
  gradient: (op, dy, a, b) => (a === b ? [op.mul(op.mul(dy, 2), a)] : [op.mul(dy, b), op.mul(dy, a)]),
  onnx: 'Mul',
  tfjs: (tf, a, b) => tf.mul(a, b),
  examples: [
    (op, input) => op.mul(input([2, 3]), input([2, 3])),
    (op, input) => op.mul(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.mul(0.5, input([2, 3])),
  ],
})
