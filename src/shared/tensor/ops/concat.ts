// Puts tensors one after another along an axis, which is not the batch.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import { refuseBatchAxes } from '../reduction.ts'
import { formatShape, normaliseAxes, sameShape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    concat(xs: readonly Tensor[], axis: number): Tensor
  }
}

export default defineOp({
  name: 'concat',
  build: (graph: Graph, xs: readonly Tensor[], axis: number) =>
    xs.length === 1 ? xs[0] : graph.node('concat', xs, { axis: normaliseAxes([axis], xs[0].shape.length)[0] }),
  type(xs, { axis }: { axis: number }) {
    const [first] = xs
    for (const { dtype, shape } of xs) {
      refuseBatchAxes('concat', shape, [axis])
      if (dtype !== first.dtype || !sameShape(shape.toSpliced(axis, 1), first.shape.toSpliced(axis, 1)))
        throw new Error(`concat of ${xs.map((x) => formatShape(x.shape)).join(' and ')} along axis ${axis}`)
    }
    const length = xs.reduce((sum, x) => sum + x.shape[axis], 0)
    return { dtype: first.dtype, shape: first.shape.with(axis, length) }
  },
  gradient(op, dy, xs, { axis }) {
    let start = 0
    return xs.map((x) => op.slice(dy, [start], [(start += x.shape[axis])], [1], [axis]))
  },
  onnx: (emit, xs, { axis }) => emit.node('Concat', xs, { axis }),
  tfjs: (tf, xs, { axis }) => tf.concat([...xs], axis),
  evaluate(xs, { axis }, shape) {
    const result = ndarray(shape)
    const runs = xs.map((x) => size(x.shape.slice(axis)))
    let at = 0
    for (let outer = 0; at < result.data.length; outer++)
      xs.forEach((x, k) => {
        result.data.set(x.data.subarray(outer * runs[k], (outer + 1) * runs[k]), at)
        at += runs[k]
      })
    return result
  },
  examples: [
    (op, input) => op.concat([input([2, 3]), input([1, 3])], 0),
    (op, input) => op.concat([input([-1, 3, 4]), input([-1, 1, 4]), input([-1, 2, 4])], 1),
    (op, input) => op.concat([input([-1, 3, 1]), input([-1, 3, 4])], -1),
  ],
})
