// The angle whose tangent is x, between −π/2 and π/2.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    atan: Unary
  }
}

export default defineUnary({
  name: 'atan',
  value: Math.atan,
  gradient: (op, dy, x) => op.div(dy, op.add(op.mul(x, x), 1)),
  onnx: 'Atan',
  tfjs: (tf, x) => tf.atan(x),
  examples: [(op, input) => op.atan(input([-1, 5], { low: -4, high: 4 }))],
})
