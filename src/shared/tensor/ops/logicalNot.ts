// not x
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    logicalNot: Unary
  }
}

export default defineUnary({
  name: 'logicalNot',
  value: (x) => 1 - x,
  onnx: 'Not',
  tfjs: (tf, x) => tf.logicalNot(x),
  examples: [(op, input) => op.logicalNot(input([-1, 3], { dtype: 'bool' }))],
})
