// Max pooling in ONNX on the CPU: MaxPool also tells where each maximum was, counted over the whole input.
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import type { Tensor } from '../graph.ts'
import { size } from '../shape.ts'
import { onnxPoolAttributes, type PoolAttributes } from './attributes.ts'

/** The maxima and their flat positions; written once for forward and gradient together. */
export function onnxMaxPool(emit: OnnxEmitter, x: OnnxValue, attributes: PoolAttributes): [OnnxValue, OnnxValue] {
  return emit.once(`MaxPool ${x} ${JSON.stringify(attributes)}`, () => {
    const [largest, position] = emit.nodes('MaxPool', [x], 2, onnxPoolAttributes(attributes))
    return [largest, position]
  })
}

export function onnxMaxPoolPick(
  emit: OnnxEmitter,
  [x, v]: readonly OnnxValue[],
  attributes: PoolAttributes,
  [input]: readonly Tensor[],
): OnnxValue {
  const [, position] = onnxMaxPool(emit, x, attributes)
  return emit.node('Gather', [emit.reshape(v, [size(input.shape)]), position], { axis: 0 })
}

export function onnxMaxPoolGradient(
  emit: OnnxEmitter,
  [x, dy]: readonly OnnxValue[],
  attributes: PoolAttributes,
  [input, { shape }]: readonly Tensor[],
): OnnxValue {
  const { kernel, strides } = attributes
  const [, position] = onnxMaxPool(emit, x, attributes)
  const zeros = emit.node('ConstantOfShape', [emit.shapeVector([size(input.shape)])])
  const overlapping = strides.some((stride, i) => stride < kernel[i])
  const flat = [position, dy].map((value) => emit.reshape(value, [size(shape)]))
  const scattered = emit.node('ScatterElements', [zeros, ...flat], {
    axis: 0,
    reduction: overlapping ? 'add' : undefined,
  })
  return emit.reshape(scattered, input.shape)
}
