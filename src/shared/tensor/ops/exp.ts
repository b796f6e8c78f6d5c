// eˣ
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    exp: Unary
  }
}

export default defineUnary({
  name: 'exp',
  value: Math.exp,
  gradient: (op, dy, _, y) => op.mul(dy, y),
  onnx: 'Exp',
  tfjs: (tf, x) => tf.exp(x),
  examples: [(op, input) => op.exp(input([-1, 3]))],
})
