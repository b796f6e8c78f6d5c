// a + b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    add: Binary
  }
}

export default defineBinary({
  name: 'add',
  neutral: 0,
  value: (a, b) => a + b,
  gradient: (_, dy) => [dy, dy],
  onnx: 'Add',
  tfjs: (tf, a, b) => tf.add(a, b),
  examples: [
    (op, input) => op.add(input([2, 3]), input([2, 3])),
    (op, input) => op.add(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.add(input([2, 3]), 1.5),
    (op, input) => op.add(input([-1, 1, 2, 1, 2, 1, 2]), input([2, 1, 2, 1, 2, 1])),
  ],
})
