// Max pooling in ONNX on the CPU: MaxPool also tells where each maximum was, counted over the whole input.
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import type { Tensor } from '../graph.ts'
import { size } from '../shape.ts'
import { onnxPoolAttributes, type PoolAttributes } from './attributes.ts'

/** The maxima and their flat positions; written once for forward and gradient together. */
export function onnxMaxPool(
  emit: OnnxEmitter,
  x: OnnxValue,
  attributes: PoolAttributes,
  input: Tensor,
): [OnnxValue, OnnxValue] {
  return emit.once(`MaxPool ${x} ${JSON.stringify(attributes)}`, () => {
    const [largest, position] = emit.nodes('MaxPool', [apart(emit, x, input)], 2, onnxPoolAttributes(attributes))
    return [largest, position]
  })
}

/**
 * A padded input's values behind a node that changes none. ONNX Runtime merges a Pad into the pooling right after it, whose
 * own padding never wins, and refuses padding as long as the window.
 */
export function apart(emit: OnnxEmitter, x: OnnxValue, { op }: Tensor): OnnxValue {
  return op !== 'pad' ? x : emit.node('Max', [x, emit.constant([LOWEST], [], 'f32')])
}

const LOWEST = -3.4028234663852886e38

export function onnxMaxPoolPick(
  emit: OnnxEmitter,
  [x, v]: readonly OnnxValue[],
  attributes: PoolAttributes,
  [input]: readonly Tensor[],
): OnnxValue {
  const [, position] = onnxMaxPool(emit, x, attributes, input)
  return emit.node('Gather', [emit.reshape(v, [size(input.shape)]), position], { axis: 0 })
}

export function onnxMaxPoolGradient(
  emit: OnnxEmitter,
  [x, dy]: readonly OnnxValue[],
  attributes: PoolAttributes,
  [input, { shape }]: readonly Tensor[],
): OnnxValue {
  const { kernel, strides } = attributes
  const [, position] = onnxMaxPool(emit, x, attributes, input)
  const overlapping = strides.some((stride, i) => stride < kernel[i])
  if (!overlapping)
    return emit.node('MaxUnpool', [dy, position, emit.shapeVector(input.shape)], { kernel_shape: kernel, strides })
  const zeros = emit.node('ConstantOfShape', [emit.shapeVector([size(input.shape)])])
  const flat = [position, dy].map((value) => emit.reshape(value, [size(shape)]))
  const scattered = emit.node('ScatterElements', [zeros, ...flat], { axis: 0, reduction: 'add' })
  return emit.reshape(scattered, input.shape)
}
