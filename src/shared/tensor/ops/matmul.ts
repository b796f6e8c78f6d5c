// Matrix product of the last two axes; the axes before them broadcast.
import { defineOp, type TF, type TFTensor } from '../definition.ts'
import { unbroadcast } from '../elementwise.ts'
import type { Graph, Ops, Tensor } from '../graph.ts'
import { broadcastStrides, ndarray, walk } from '../ndarray.ts'
import { broadcastShapes, formatShape, type Shape, sameShape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    matmul(a: Tensor, b: Tensor): Tensor
  }
}

export default defineOp({
  name: 'matmul',
  /** Against one matrix, all rows of `a` are one matrix as well: then the gradient of `b` is one product, too. */
  build(graph: Graph, a: Tensor, b: Tensor) {
    if (b.shape.length !== 2 || a.shape.length === 2) return graph.node('matmul', [a, b])
    const rows = graph.op.reshape(a, [size(a.shape.slice(0, -1)), a.shape.at(-1)!])
    return graph.op.reshape(graph.node('matmul', [rows, b]), [...a.shape.slice(0, -1), b.shape[1]])
  },
  type([a, b]) {
    if (a.shape.length < 2 || b.shape.length < 2 || a.shape.at(-1) !== b.shape.at(-2) || a.dtype !== b.dtype)
      throw new Error(`matrix product of ${formatShape(a.shape)} and ${formatShape(b.shape)}`)
    const leading = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2))
    return { dtype: a.dtype, shape: [...leading, a.shape.at(-2)!, b.shape.at(-1)!] }
  },
  gradient: (op, dy, [a, b]) => [
    unbroadcast(op, op.matmul(dy, transposed(op, b)), a),
    unbroadcast(op, op.matmul(transposed(op, a), dy), b),
  ],
  onnx: (emit, [a, b]) => emit.node('MatMul', [a, b]),
  tfjs(tf, [a, b], _, shape) {
    const leading = shape.slice(0, -2)
    return tf.matMul(spread(tf, a, leading), spread(tf, b, leading))
  },
  evaluate([a, b], _, shape) {
    const result = ndarray(shape)
    const inner = a.shape.at(-1)!
    const width = shape.at(-1)!
    const left = [...broadcastStrides(a.shape.slice(0, -1), shape.slice(0, -1)).map((stride) => stride * inner), 0]
    const right = broadcastStrides([...b.shape.slice(0, -2), 1, width], shape)
    right.forEach((_, axis) => {
      if (axis < shape.length - 2) right[axis] *= inner
    })
    walk(shape, [left, right], ([row, column], i) => {
      for (let k = 0; k < inner; k++) result.data[i] += a.data[row + k] * b.data[column + k * width]
    })
    return result
  },
  examples: [
    (op, input) => op.matmul(input([-1, 5]), input([5, 3])),
    (op, input) => op.matmul(input([-1, 2, 5]), input([5, 3])),
    (op, input) => op.matmul(input([-1, 2, 5]), input([-1, 5, 3])),
    (op, input) => op.matmul(input([2, 1, 3, 4]), input([3, 4, 2])),
    (op, input) => op.matmul(input([2, 3]), input([-1, 3, 4])),
  ],
})

/** The last two axes swapped. */
export function transposed(op: Ops, x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis)
  return op.transpose(x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!])
}

/** TF.js stretches the leading axes of one operand only where it has a single matrix. */
function spread(tf: TF, x: TFTensor, leading: Shape): TFTensor {
  const own = x.shape.slice(0, -2)
  return size(own) === 1 || sameShape(own, leading) ? x : tf.broadcastTo(x, [...leading, ...x.shape.slice(-2)])
}
