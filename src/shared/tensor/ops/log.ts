// Natural logarithm.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    log: Unary
  }
}

export default defineUnary({
  name: 'log',
  value: Math.log,
  gradient: (op, dy, x) => op.div(dy, x),
  onnx: 'Log',
  tfjs: (tf, x) => tf.log(x),
  examples: [(op, input) => op.log(input([-1, 3], { low: 0.3, high: 3 }))],
})
