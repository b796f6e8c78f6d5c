// The elements at start, start + step … before stop along each axis; the batch is never cut.
import { defineOp } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { ndarray, walk } from '../ndarray.ts'
import { refuseBatchAxes } from '../reduction.ts'
import { formatShape, normaliseAxes, stridesOf } from '../shape.ts'
import { unsliced } from '../spacing.ts'

declare module '../graph.ts' {
  interface Ops {
    /**
     * `starts`, `stops` and `steps` (default 1) are for `axes`, or for all axes from the first; the others stay whole.
     * Positions count from the front, and steps are positive.
     */
    slice(
      x: Tensor,
      starts: readonly number[],
      stops: readonly number[],
      steps?: readonly number[],
      axes?: readonly number[],
    ): Tensor
  }
}

interface SliceAttributes extends Record<string, unknown> {
  /** The axes that are cut, with as many starts, stops and steps. */
  axes: readonly number[]
  starts: readonly number[]
  stops: readonly number[]
  steps: readonly number[]
}

export default defineOp({
  name: 'slice',
  build(
    graph: Graph,
    x: Tensor,
    starts: readonly number[],
    stops: readonly number[],
    steps: readonly number[] = starts.map(() => 1),
    axes: readonly number[] = starts.map((_, i) => i),
  ) {
    const cuts = axes
      .map((axis, i) => ({ axis: normaliseAxes([axis], x.shape.length)[0], i }))
      .filter(({ axis, i }) => starts[i] !== 0 || stops[i] !== x.shape[axis] || steps[i] !== 1)
      .sort((a, b) => a.axis - b.axis)
    if (!cuts.length) return x
    const pick = (values: readonly number[]) => cuts.map(({ i }) => values[i])
    return graph.node('slice', [x], {
      axes: cuts.map(({ axis }) => axis),
      starts: pick(starts),
      stops: pick(stops),
      steps: pick(steps),
    })
  },
  type([x], { axes, starts, stops, steps }: SliceAttributes) {
    refuseBatchAxes('slice', x.shape, axes)
    const shape = [...x.shape]
    axes.forEach((axis, i) => {
      if (starts[i] < 0 || stops[i] > x.shape[axis] || starts[i] >= stops[i] || steps[i] < 1)
        throw new Error(`slice ${starts[i]} to ${stops[i]} of axis ${axis} of ${formatShape(x.shape)}`)
      shape[axis] = Math.ceil((stops[i] - starts[i]) / steps[i])
    })
    return { dtype: x.dtype, shape }
  },
  gradient: (op, dy, [x], { axes, starts, steps }) => [unsliced(op, dy, x.shape, axes, starts, steps)],
  onnx: (emit, [x], { axes, starts, stops, steps }) =>
    emit.node('Slice', [x, emit.int64s(starts), emit.int64s(stops), emit.int64s(axes), emit.int64s(steps)]),
  tfjs(tf, [x], { axes, starts, stops, steps }, shape) {
    const full = (values: readonly number[], other: readonly number[]) =>
      x.shape.map((_, axis) => (axes.includes(axis) ? values[axes.indexOf(axis)] : other[axis]))
    const zeros = x.shape.map(() => 0)
    if (steps.every((step) => step === 1)) return tf.slice(x, full(starts, zeros), [...shape])
    const ones = x.shape.map(() => 1)
    return tf.stridedSlice(x, full(starts, zeros), full(stops, x.shape), full(steps, ones))
  },
  evaluate([x], { axes, starts, steps }, shape) {
    const result = ndarray(shape)
    const strides = stridesOf(x.shape)
    const first = axes.reduce((sum, axis, i) => sum + starts[i] * strides[axis], 0)
    axes.forEach((axis, i) => {
      strides[axis] *= steps[i]
    })
    walk(shape, [strides], ([at], i) => {
      result.data[i] = x.data[first + at]
    })
    return result
  },
  examples: [
    (op, input) => op.slice(input([4, 5]), [1, 0], [3, 4]),
    (op, input) => op.slice(input([-1, 5, 4]), [2], [5], [1], [1]),
    (op, input) => op.slice(input([-1, 2, 7, 6]), [1, 0], [7, 5], [3, 2], [2, 3]),
    (op, input) => op.slice(input([-1, 8]), [1], [8], [2], [-1]),
  ],
})
