// Convolution on TensorFlow.js: its own kernel takes one or two spatial axes, channels last and no groups.
import type { Tensor4D } from '@tensorflow/tfjs-core'
import { composeTfjs } from '../compose.ts'
import type { TF, TFTensor } from '../definition.ts'
import type { Ops, Tensor } from '../graph.ts'
import { size } from '../shape.ts'
import { padSpatial } from '../spacing.ts'
import { positions, windowCounts } from '../windows.ts'
import { type ConvAttributes, convWindows, spatial } from './attributes.ts'
import { flattened } from './layout.ts'

export function tfjsConv(tf: TF, x: TFTensor, w: TFTensor, attributes: ConvAttributes): TFTensor {
  const { strides, dilation, groups } = attributes
  const steps = (values: readonly number[]) => values.some((value) => value > 1)
  if (groups > 1 || strides.length > 2 || (steps(strides) && steps(dilation)))
    return composeTfjs(tf, [x, w], (op, ...inputs) => convByTaps(op, ...(inputs as [Tensor, Tensor]), attributes))
  return strides.length === 1 ? conv1d(tf, x, w, attributes) : conv2d(tf, x, w, attributes)
}

function conv2d(tf: TF, x: TFTensor, w: TFTensor, { strides, padding, dilation }: ConvAttributes): TFTensor {
  const [rows, columns] = padding
  const y = tf.conv2d(
    tf.transpose(x as Tensor4D, [0, 2, 3, 1]),
    tf.transpose(w as Tensor4D, [2, 3, 1, 0]),
    [...strides] as [number, number],
    [[0, 0], [...rows], [...columns], [0, 0]],
    'NHWC',
    [...dilation] as [number, number],
  )
  return tf.transpose(y, [0, 3, 1, 2])
}

function conv1d(tf: TF, x: TFTensor, w: TFTensor, attributes: ConvAttributes): TFTensor {
  const { strides, padding, dilation } = attributes
  const flat = {
    ...attributes,
    strides: [1, ...strides],
    padding: [[0, 0] as const, ...padding],
    dilation: [1, ...dilation],
  }
  return tf.squeeze(conv2d(tf, tf.expandDims(x, 2), tf.expandDims(w, 2), flat), [2])
}

/** The sum over kernel elements of a matrix product with what that element sees of x. */
export function convByTaps(op: Ops, x: Tensor, w: Tensor, attributes: ConvAttributes): Tensor {
  const { strides, padding, dilation, groups } = attributes
  const [outputs, perGroup, ...kernel] = w.shape
  const counts = windowCounts(spatial(x.shape), convWindows(kernel, attributes))
  const axes = kernel.map((_, i) => i + 2)
  const padded = padSpatial(op, x, padding)
  const weights = op.reshape(w, [...(groups > 1 ? [groups] : []), outputs / groups, perGroup, size(kernel)])
  const products = positions(kernel).map((offset, tap) => {
    const starts = offset.map((at, i) => at * dilation[i])
    const stops = starts.map((start, i) => start + (counts[i] - 1) * strides[i] + 1)
    const seen = flattened(op, op.slice(padded, starts, stops, strides, axes), groups)
    const weight = op.slice(weights, [tap], [tap + 1], [1], [-1])
    return op.matmul(op.reshape(weight, weights.shape.slice(0, -1)), seen)
  })
  const total = products.reduce((a, b) => op.add(a, b))
  return op.reshape(total, [x.shape[0], outputs, ...counts])
}
