// |x|; its gradient at 0 is 0.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    abs: Unary
  }
}

export default defineUnary({
  name: 'abs',
  value: Math.abs,
  gradient: (op, dy, x) => op.mul(dy, op.sign(x)),
  onnx: 'Abs',
  tfjs: (tf, x) => tf.abs(x),
  examples: [(op, input) => op.abs(input([-1, 3]))],
})
