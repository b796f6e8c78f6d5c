// Random numbers in [0, 1) from a seed that is fed at run time: the same bits on every backend.
import { defineOp, type OnnxEmitter, type OnnxValue } from '../definition.ts'
import type { Graph, Tensor } from '../graph.ts'
import { GOLDEN, streamKeys, UNIFORM_BITS, uniformAt } from '../hash.ts'
import { ndarray } from '../ndarray.ts'
import { formatShape, type Shape, size } from '../shape.ts'

declare module '../graph.ts' {
  interface Ops {
    /** `seed` is a u32 scalar; each use in a network takes a `stream` of its own. The batch may come first in `shape`. */
    randomUniform(shape: Shape, seed: Tensor, stream: number): Tensor
  }
}

interface RandomAttributes extends Record<string, unknown> {
  shape: Shape
  stream: number
}

export default defineOp({
  name: 'randomUniform',
  build: (graph: Graph, shape: Shape, seed: Tensor, stream: number) =>
    graph.node('randomUniform', [seed], { shape, stream }),
  type([seed], { shape }: RandomAttributes) {
    if (seed.dtype !== 'u32' || size(seed.shape) !== 1 || shape.slice(1).some((dimension) => dimension < 0))
      throw new Error(`random numbers of ${formatShape(shape)} from ${seed.dtype} ${formatShape(seed.shape)}`)
    return { dtype: 'f32', shape }
  },
  onnx(emit, [seed], { shape, stream }) {
    const u32 = (value: number) => emit.constant([value], [], 'u32')
    const [first, second] = onnxStreamKeys(emit, emit.reshape(seed, []), stream)
    const columns = size(shape.slice(1))
    const starts = emit.node('Add', [rowStarts(emit, shape[0] ?? 1, columns), first])
    const h = onnxScramble(emit, emit.node('Add', [starts, emit.constant(places(columns, 1), [1, columns], 'u32')]))
    const mixed = onnxScramble(emit, emit.node('Add', [h, second]))
    const kept = emit.cast(emit.node('Div', [mixed, u32(2 ** (32 - UNIFORM_BITS))]), 'f32')
    const uniform = emit.node('Mul', [kept, emit.constant([2 ** -UNIFORM_BITS], [], 'f32')])
    return emit.reshape(uniform, shape)
  },
  tfjs: (tf, [seed], { stream }, shape) =>
    tf.tensor(Float32Array.from(uniforms(size(shape), seed.dataSync()[0], stream)), [...shape], 'float32'),
  evaluate: ([seed], { stream }, shape) => ndarray(shape, uniforms(size(shape), seed.data[0], stream)),
  examples: [
    (op, input) => op.randomUniform([7, 3], seed(input), 0),
    (op, input) => op.concat([op.randomUniform([-1, 3, 2], seed(input), 5), input([-1, 1, 2])], 1),
    (op, input) => op.randomUniform([5], seed(input), 1000),
  ],
})

function seed(input: (shape: Shape, options: { dtype: 'u32'; high: number }) => Tensor): Tensor {
  return input([], { dtype: 'u32', high: 2 ** 32 })
}

function uniforms(count: number, seed: number, stream: number): Float64Array {
  const keys = streamKeys(seed, stream)
  return Float64Array.from({ length: count }, (_, place) => uniformAt(place, keys))
}

/** place · step · GOLDEN for the first places, as u32. */
function places(count: number, step: number): number[] {
  const stride = Math.imul(step, GOLDEN)
  return Array.from({ length: count }, (_, place) => Math.imul(place, stride) >>> 0)
}

/** The places of the rows' first elements, as a column. */
function rowStarts(emit: OnnxEmitter, rows: number, columns: number): OnnxValue {
  if (rows >= 0) return emit.constant(places(rows, columns), [rows, 1], 'u32')
  const i32 = (value: number) => emit.constant([value], [], 'i32')
  const numbers = emit.cast(emit.node('Range', [i32(0), emit.dimension(rows), i32(1)]), 'u32')
  const step = emit.constant([Math.imul(columns, GOLDEN) >>> 0], [], 'u32')
  return emit.reshape(emit.node('Mul', [numbers, step]), [rows, 1])
}

function onnxScramble(emit: OnnxEmitter, h: OnnxValue): OnnxValue {
  const u32 = (value: number) => emit.constant([value], [], 'u32')
  const odd = emit.node('Add', [emit.node('Mul', [h, u32(2)]), u32(1)])
  const product = emit.node('Mul', [h, odd])
  const half = u32(2 ** 16)
  return emit.node('Add', [emit.node('Div', [product, half]), emit.node('Mul', [product, half])])
}

function onnxStreamKeys(emit: OnnxEmitter, seed: OnnxValue, stream: number): [OnnxValue, OnnxValue] {
  const plus = (h: OnnxValue, value: number) => emit.node('Add', [h, emit.constant([value >>> 0], [], 'u32')])
  const started = onnxScramble(emit, plus(seed, Math.imul(stream, GOLDEN)))
  const first = onnxScramble(emit, plus(started, GOLDEN))
  return [first, onnxScramble(emit, plus(first, GOLDEN))]
}
