// Brings dy to every element that its window saw: the gradient of sumPool.
import { composeOnnx, composeTfjs } from '../compose.ts'
import { defineOp } from '../definition.ts'
import type { Graph, Ops, Tensor } from '../graph.ts'
import { ndarray } from '../ndarray.ts'
import {
  checkPooled,
  isTiled,
  type PoolAttributes,
  type PoolOptions,
  poolAttributes,
  visitSeen,
} from '../pool/attributes.ts'
import { padSpatial, spaceOut } from '../spacing.ts'

type Options = PoolOptions & { inputShape: readonly number[] }

declare module '../graph.ts' {
  interface Ops {
    /** The result is (N, C, …inputShape). */
    sumPoolGradient(dy: Tensor, options: Options): Tensor
  }
}

interface SumGradientAttributes extends PoolAttributes {
  inputShape: readonly number[]
}

export default defineOp({
  name: 'sumPoolGradient',
  build: (graph: Graph, dy: Tensor, { inputShape, ...options }: Options) =>
    graph.node('sumPoolGradient', [dy], { ...poolAttributes(options), inputShape }),
  type([dy], attributes: SumGradientAttributes) {
    const shape = [...dy.shape.slice(0, 2), ...attributes.inputShape]
    checkPooled(shape, dy.shape, attributes)
    return { dtype: dy.dtype, shape }
  },
  gradient: (op, dx, _, { inputShape: __, ...attributes }) => [op.sumPool(dx, attributes)],
  onnx: (emit, values, attributes, inputs) =>
    composeOnnx(emit, values, inputs, (op, dy) => compose(op, dy, attributes)),
  tfjs: (tf, values, attributes) => composeTfjs(tf, values, (op, dy) => compose(op, dy, attributes)),
  evaluate([dy], attributes, shape) {
    const dx = ndarray(shape)
    visitSeen(shape, attributes, (to, from) => {
      dx.data[to] += dy.data[from]
    })
    return dx
  },
  examples: [
    (op, input) => op.sumPoolGradient(input([-1, 2, 2, 3]), { kernel: [2, 2], inputShape: [5, 6] }),
    (op, input) =>
      op.sumPoolGradient(input([-1, 2, 4, 5]), {
        kernel: [3, 2],
        strides: [2, 1],
        padding: [
          [1, 1],
          [0, 1],
        ],
        inputShape: [7, 5],
      }),
    (op, input) => op.sumPoolGradient(input([-1, 2, 2, 2, 2]), { kernel: [2, 2, 3], inputShape: [5, 4, 6] }),
    (op, input) => op.sumPoolGradient(input([-1, 2, 2]), { kernel: [2], strides: [4], inputShape: [9] }),
    (op, input) =>
      op.sumPoolGradient(input([-1, 2, 2, 3, 3]), {
        kernel: [2, 2, 3],
        strides: [2, 1, 2],
        padding: [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
        inputShape: [4, 3, 5],
      }),
  ],
})

/** Each dy fills its own block where windows neither overlap nor leave gaps; else dy, spaced out, is summed in turn. */
function compose(op: Ops, dy: Tensor, attributes: SumGradientAttributes): Tensor {
  return isTiled(attributes) ? tiles(op, dy, attributes) : turned(op, dy, attributes)
}

function tiles(op: Ops, dy: Tensor, { kernel, inputShape }: SumGradientAttributes): Tensor {
  const [n, c, ...counts] = dy.shape
  const apart = op.reshape(dy, [n, c, ...counts.flatMap((count) => [count, 1])])
  const stretched = op.broadcastTo(apart, [n, c, ...counts.flatMap((count, i) => [count, kernel[i]])])
  const covered = counts.map((count, i) => count * kernel[i])
  const joined = op.reshape(stretched, [n, c, ...covered])
  return padSpatial(
    op,
    joined,
    inputShape.map((length, i) => [0, length - covered[i]]),
  )
}

function turned(op: Ops, dy: Tensor, { kernel, strides, padding, inputShape }: SumGradientAttributes): Tensor {
  const axes = kernel.map((_, i) => i + 2)
  const spaced = spaceOut(op, dy, axes, strides)
  const before = kernel.map((length, i) => length - 1 - padding[i][0])
  const after = kernel.map((length, i) => inputShape[i] - 1 + length - spaced.shape[i + 2] - before[i])
  const around = kernel.map((length, i) => [before[i], Math.min(after[i], length - 1)] as const)
  const reached = op.sumPool(spaced, { kernel, strides: kernel.map(() => 1), padding: around })
  const unreached = around.map(([, end], i) => [0, after[i] - end] as const)
  return padSpatial(op, reached, unreached)
}
