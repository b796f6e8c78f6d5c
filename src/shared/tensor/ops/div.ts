// a / b, with broadcasting.
import { type Binary, defineBinary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    div: Binary
  }
}

export default defineBinary({
  name: 'div',
  takes: 'f32',
  value: (a, b) => a / b,
  gradient: (op, dy, _, b, y) => [op.div(dy, b), op.neg(op.div(op.mul(dy, y), b))],
  onnx: 'Div',
  tfjs: (tf, a, b) => tf.div(a, b),
  examples: [
    (op, input) => op.div(input([2, 3]), input([2, 3], { low: 0.5, high: 2 })),
    (op, input) => op.div(input([-1, 3, 4]), input([3, 1], { low: -2, high: -0.5 })),
    (op, input) => op.div(1, input([2, 3], { low: 0.5, high: 2 })),
    (op, input) => op.div(input([2, 3]), 4),
  ],
})
