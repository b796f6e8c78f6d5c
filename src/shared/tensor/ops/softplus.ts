// log(1 + eˣ), computed so that it does not overflow.
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
  onnx: composedSoftplus,
  tfjs: (tf, x) => tf.softplus(x),
  examples: [(op, input) => op.softplus(input([-1, 3])), (op, input) => op.softplus(op.mul(input([2, 3]), 100))],
})

/** max(x, 0) − log σ(|x|). ONNX Runtime's own Softplus takes six times as long on the CPU and does not exist on WebGPU. */
function composedSoftplus(emit: OnnxEmitter, x: OnnxValue): OnnxValue {
  const tail = emit.node('Log', [emit.node('Sigmoid', [emit.node('Abs', [x])])])
  return emit.node('Sub', [emit.node('Relu', [x]), tail])
}
