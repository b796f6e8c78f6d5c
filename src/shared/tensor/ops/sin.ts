// Sine.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    sin: Unary
  }
}

export default defineUnary({
  name: 'sin',
  value: Math.sin,
  gradient: (op, dy, x) => op.mul(dy, op.cos(x)),
  onnx: 'Sin',
  tfjs: (tf, x) => tf.sin(x),
  examples: [(op, input) => op.sin(input([-1, 3]))],
})
