// Adds each row of x to the row of the result that its index names; the gradient of gather.
import { defineOp, type OnnxEmitter, type OnnxValue } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { type Shape, sameShape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** `indices` is i32 of shape S, `x` is S × R; the result is `rows` × R. */
    scatterAddRows(x: Tensor, indices: Tensor, rows: number): Tensor
  }
}

export default defineOp({
  name: 'scatterAddRows',
  build: (graph: Graph, x: Tensor, indices: Tensor, rows: number) =>
    graph.node('scatterAddRows', [x, indices], { rows }),
  type([x, indices], { rows }: { rows: number }) {
    const rank = indices.shape.length
    if (indices.dtype !== 'i32' || !sameShape(x.shape.slice(0, rank), indices.shape) || !(rows > 0))
      throw new Error(`scatter ${x.shape} by ${indices.dtype} ${indices.shape}`)
    return { dtype: x.dtype, shape: [rows, ...x.shape.slice(rank)] }
  },
  gradient: (op, dy, [, indices]) => [op.gather(dy, indices), undefined],
  onnx(emit, [x, indices], { rows }, [, { shape: picked }], { shape: [, ...rest] }) {
    const flat = emit.reshape(x, [size(picked), size(rest)])
    const column = emit.reshape(indices, [size(picked), 1])
    const sum = emit.device === 'cpu' ? scattered : oneHotProduct
    return emit.reshape(sum(emit, flat, column, [size(picked), size(rest)], rows), [rows, ...rest])
  },
  tfjs(tf, [x, indices], { rows }, shape) {
    const flat = [indices.size, x.size / indices.size]
    const column = tf.reshape(indices, [indices.size, 1])
    return tf.reshape(tf.scatterND(column, tf.reshape(x, flat), [rows, flat[1]]), [...shape])
  },
  evaluate([x, indices], _, shape) {
    const result = ndarray(shape)
    const row = size(shape.slice(1))
    x.data.forEach((value, i) => {
      result.data[indices.data[Math.floor(i / row)] * row + (i % row)] += value
    })
    return result
  },
  examples: [
    (op, input) => op.scatterAddRows(input([-1, 3]), input([-1], { dtype: 'i32', low: 0, high: 5 }), 5),
    (op, input) => op.scatterAddRows(input([-1, 3, 2, 2]), input([-1, 3], { dtype: 'i32', low: 0, high: 4 }), 4),
    (op, input) => op.scatterAddRows(input([7]), input([7], { dtype: 'i32', low: 0, high: 6 }), 6),
  ],
})

type Sum = (emit: OnnxEmitter, x: OnnxValue, column: OnnxValue, shape: Shape, rows: number) => OnnxValue

/** On the CPU ScatterND would add in an order that changes with the threads; ScatterElements does not. */
const scattered: Sum = (emit, x, column, shape, rows) => {
  const zeros = emit.node('ConstantOfShape', [emit.int64s([rows, shape[1]])])
  const indices = emit.node('Expand', [column, emit.shapeVector(shape)])
  return emit.node('ScatterElements', [zeros, indices, x], { axis: 0, reduction: 'add' })
}

/** On WebGPU no scatter adds in a fixed order. */
const oneHotProduct: Sum = (emit, x, column, _, rows) => {
  const all = emit.constant([...Array(rows).keys()], [1, rows], 'i32')
  const oneHot = emit.cast(emit.node('Equal', [column, all]), 'f32')
  return emit.node('MatMul', [emit.node('Transpose', [oneHot], { perm: [1, 0] }), x])
}
