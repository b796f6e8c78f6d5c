// aᵇ, with broadcasting. Nothing flows to the exponent where the base is not positive.
import { defineOp } from '../definition.ts'
import { type Binary, isConstant, lift, unbroadcast } from '../elementwise.ts'
import type { Graph, Operand } from '../graph.ts'
import { zip } from '../ndarray.ts'
import { broadcastShapes, sameShape } from '../shape.ts'
import { tfjsCombine } from '../tfjsAxes.ts'

declare module '../graph.ts' {
  interface Ops {
    pow: Binary
  }
}

export default defineOp({
  name: 'pow',
  build(graph: Graph, a: Operand, b: Operand) {
    const [base, exponent] = lift(graph, a, b)
    const stretches = !sameShape(broadcastShapes(base.shape, exponent.shape), base.shape)
    if (isConstant(exponent, 1) && !stretches) return base
    if (isConstant(exponent, 2) && !stretches) return graph.op.mul(base, base)
    return graph.node('pow', [base, exponent])
  },
  type: ([a, b]) => ({ dtype: a.dtype, shape: broadcastShapes(a.shape, b.shape) }),
  gradient(op, dy, [a, b], _, y) {
    const positive = op.greater(a, 0)
    const log = op.log(op.where(positive, a, 1))
    return [
      unbroadcast(op, op.mul(dy, op.mul(b, op.pow(a, op.sub(b, 1)))), a),
      unbroadcast(op, op.mul(dy, op.where(positive, op.mul(y, log), 0)), b),
    ]
  },
  onnx(emit, values, _, inputs, { shape }) {
    // On WebGPU ONNX Runtime's Pow does not stretch operands (1.30), single numbers excepted.
    const stretched = values.map((value, i) => {
      const fits = emit.device === 'cpu' || !inputs[i].shape.length || sameShape(inputs[i].shape, shape)
      return fits ? value : emit.node('Expand', [value, emit.shapeVector(shape)])
    })
    return emit.node('Pow', stretched)
  },
  tfjs: (tf, [a, b]) => tfjsCombine(tf, (_, base, exponent) => tf.pow(base, exponent), a, b),
  evaluate: ([a, b]) => zip([a, b], (base, exponent) => base ** exponent),
  examples: [
    (op, input) => op.pow(input([2, 3], { low: 0.5, high: 2 }), input([2, 3])),
    (op, input) => op.pow(input([-1, 3, 4], { low: 0.5, high: 2 }), input([3, 1])),
    (op, input) => op.pow(input([-1, 3]), 3),
    (op, input) => op.pow(input([-1, 3], { low: 0.5, high: 2 }), -0.5),
    (op, input) => op.pow(2, input([3])),
    (op, input) => op.pow(input([-1, 1, 2, 1, 2, 1, 2], { low: 0.5, high: 2 }), input([2, 1, 2, 1, 2, 1])),
  ],
})
