// max(x, 0); its gradient at 0 is 0.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    relu: Unary
  }
}

export default defineUnary({
  name: 'relu',
  value: (x) => Math.max(x, 0),
  // By the result, so that x itself need not be kept (and Conv + Relu can be fused).
  gradient: (op, dy, _, y) => op.mul(dy, op.step(y)),
  onnx: 'Relu',
  tfjs: (tf, x) => tf.relu(x),
  examples: [(op, input) => op.relu(input([-1, 3]))],
})
