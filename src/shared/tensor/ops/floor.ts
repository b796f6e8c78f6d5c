// The largest whole number not above x; nothing flows back.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    floor: Unary
  }
}

export default defineUnary({
  name: 'floor',
  value: Math.floor,
  onnx: 'Floor',
  tfjs: (tf, x) => tf.floor(x),
  examples: [(op, input) => op.floor(input([-1, 3], { low: -3, high: 3 }))],
})
