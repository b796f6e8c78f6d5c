// 1 / (1 + e⁻ˣ)
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    sigmoid: Unary
  }
}

export default defineUnary({
  name: 'sigmoid',
  value: (x) => 1 / (1 + Math.exp(-x)),
  gradient: (op, dy, _, y) => op.mul(dy, op.mul(y, op.sub(1, y))),
  onnx: 'Sigmoid',
  tfjs: (tf, x) => tf.sigmoid(x),
  examples: [(op, input) => op.sigmoid(input([-1, 3]))],
})
