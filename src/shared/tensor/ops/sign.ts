// −1, 0 or 1; nothing flows back.
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    sign: Unary
  }
}

export default defineUnary({
  name: 'sign',
  value: Math.sign,
  onnx: (emit, x) => (emit.device === 'cpu' ? emit.node('Sign', [x]) : composedSign(emit, x)),
  tfjs: (tf, x) => tf.sign(x),
  examples: [(op, input) => op.sign(input([-1, 3]))],
})

/** ONNX Runtime has no Sign on WebGPU. */
function composedSign(emit: OnnxEmitter, x: OnnxValue): OnnxValue {
  const zero = emit.constant([0], [], 'f32')
  const above = emit.cast(emit.node('Greater', [x, zero]), 'f32')
  return emit.node('Sub', [above, emit.cast(emit.node('Less', [x, zero]), 'f32')])
}
