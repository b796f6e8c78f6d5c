// log(1 + eˣ), computed so that it neither overflows nor loses small results.
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    softplus: Unary
  }
}

export default defineUnary({
  name: 'softplus',
  value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  gradient: (op, dy, x) => op.mul(dy, op.sigmoid(x)),
  onnx: (emit, x) => (emit.device === 'cpu' ? emit.node('Softplus', [x]) : composedSoftplus(emit, x)),
  tfjs: (tf, x) => tf.softplus(x),
  examples: [(op, input) => op.softplus(input([-1, 3])), (op, input) => op.softplus(op.mul(input([2, 3]), 100))],
})

/** ONNX Runtime has no Softplus on WebGPU. */
function composedSoftplus(emit: OnnxEmitter, x: OnnxValue): OnnxValue {
  const decay = emit.node('Exp', [emit.node('Neg', [emit.node('Abs', [x])])])
  const tail = emit.node('Log', [emit.node('Add', [decay, emit.constant([1], [], 'f32')])])
  return emit.node('Add', [emit.node('Relu', [x]), tail])
}
