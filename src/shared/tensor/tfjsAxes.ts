// TensorFlow.js with many axes. XNNPACK, inside its WebAssembly engine, pads and combines six at most; with more it
// refuses, the refusal is only printed, and the result is whatever was in memory (4.22).
import type { TF, TFTensor } from './definition.ts'
import { broadcastShapes, size } from './shape.ts'

const MOST_AXES = 6

export function tfjsPad(
  tf: TF,
  x: TFTensor,
  before: readonly number[],
  after: readonly number[],
  value: number,
): TFTensor {
  const widths = before.map((count, axis): [number, number] => [count, after[axis]])
  if (x.rank <= MOST_AXES) return tf.pad(x, widths, value)
  // One axis after the other, what lies before and after it being one axis meanwhile.
  return widths.reduce((padded, width, axis) => {
    if (width[0] + width[1] === 0) return padded
    const { shape } = padded
    const apart = tf.reshape(padded, [size(shape.slice(0, axis)), shape[axis], size(shape.slice(axis + 1))])
    const result = tf.pad(apart, [[0, 0], width, [0, 0]], value)
    return tf.reshape(result, shape.with(axis, result.shape[1]!))
  }, x)
}

type Combine = (tf: TF, a: TFTensor, b: TFTensor) => TFTensor

/** Element by element, with broadcasting. */
export function tfjsCombine(tf: TF, combine: Combine, a: TFTensor, b: TFTensor): TFTensor {
  if (a.rank <= MOST_AXES && b.rank <= MOST_AXES) return combine(tf, a, b)
  const shape = broadcastShapes(a.shape, b.shape)
  const flat = (x: TFTensor) => tf.reshape(tf.broadcastTo(x, shape), [-1])
  return tf.reshape(combine(tf, flat(a), flat(b)), shape)
}
