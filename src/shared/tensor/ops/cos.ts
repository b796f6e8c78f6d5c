// Cosine.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    cos: Unary
  }
}

export default defineUnary({
  name: 'cos',
  value: Math.cos,
  gradient: (op, dy, x) => op.neg(op.mul(dy, op.sin(x))),
  onnx: 'Cos',
  tfjs: (tf, x) => tf.cos(x),
  examples: [(op, input) => op.cos(input([-1, 3]))],
})
