// −x
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    neg: Unary
  }
}

export default defineUnary({
  name: 'neg',
  value: (x) => -x,
  gradient: (op, dy) => op.neg(dy),
  onnx: 'Neg',
  tfjs: (tf, x) => tf.neg(x),
  examples: [(op, input) => op.neg(input([-1, 3]))],
})
