// a − b, with broadcasting.
import { type Binary, defineBinary, unbroadcast } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    sub: Binary
  }
}

export default defineBinary({
  name: 'sub',
  value: (a, b) => a - b,
  gradient: (op, dy, _, b) => [dy, op.neg(unbroadcast(op, dy, b))],
  onnx: 'Sub',
  tfjs: (tf, a, b) => tf.sub(a, b),
  examples: [
    (op, input) => op.sub(input([2, 3]), input([2, 3])),
    (op, input) => op.sub(input([-1, 3, 4]), input([3, 1])),
    (op, input) => op.sub(1, input([2, 3])),
  ],
})
