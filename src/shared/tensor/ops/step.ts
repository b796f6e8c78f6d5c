// The Heaviside function: 1 where x > 0, else 0; nothing flows back.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    step: Unary
  }
}

/** HardSigmoid is max(0, min(1, αx)): so steep, it is 1 from the smallest normal number on, in a single pass. */
const STEEPEST = 3e38

export default defineUnary({
  name: 'step',
  value: (x) => (x > 0 ? 1 : 0),
  onnx: (emit, x) =>
    emit.device === 'cpu'
      ? emit.node('HardSigmoid', [x], { alpha: { float: STEEPEST }, beta: { float: 0 } })
      : emit.cast(emit.node('Greater', [x, emit.constant([0], [], 'f32')]), 'f32'),
  tfjs: (tf, x) => tf.step(x),
  examples: [(op, input) => op.step(input([-1, 3])), (op, input) => op.step(op.relu(input([2, 3])))],
})
