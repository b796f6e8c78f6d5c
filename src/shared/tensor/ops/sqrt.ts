// Square root.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    sqrt: Unary
  }
}

export default defineUnary({
  name: 'sqrt',
  value: Math.sqrt,
  gradient: (op, dy, _, y) => op.div(op.mul(dy, 0.5), y),
  onnx: 'Sqrt',
  tfjs: (tf, x) => tf.sqrt(x),
  examples: [(op, input) => op.sqrt(input([-1, 3], { low: 0.3, high: 3 }))],
})
