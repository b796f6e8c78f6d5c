// Hyperbolic tangent.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    tanh: Unary
  }
}

export default defineUnary({
  name: 'tanh',
  value: Math.tanh,
  gradient: (op, dy, _, y) => op.mul(dy, op.sub(1, op.mul(y, y))),
  onnx: 'Tanh',
  tfjs: (tf, x) => tf.tanh(x),
  examples: [(op, input) => op.tanh(input([-1, 3]))],
})
