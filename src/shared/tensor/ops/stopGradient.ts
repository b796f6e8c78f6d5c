// The same value, as a constant to everything that differentiates.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    stopGradient: Unary
  }
}

export default defineUnary({
  name: 'stopGradient',
  value: (x) => x,
  onnx: 'Identity',
  tfjs: (tf, x) => tf.clone(x),
  examples: [(op, input) => op.stopGradient(input([-1, 3]))],
})
