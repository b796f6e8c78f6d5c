// The gradient of a convolution with respect to its input in ONNX: ConvTranspose, or a convolution that composes it.
import { composeOnnx } from '../compose.ts'
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import type { Tensor } from '../graph.ts'
import type { Shape } from '../shape.ts'
import { extents, onnxPads } from '../windows.ts'
import { convWindows, spatial } from './attributes.ts'
import { type InputGradientAttributes, inputGradientFlipped } from './inputGradient.ts'

export function onnxInputGradient(
  emit: OnnxEmitter,
  values: readonly OnnxValue[],
  attributes: InputGradientAttributes,
  inputs: readonly Tensor[],
): OnnxValue {
  const shapes = inputs.map(({ shape }) => shape)
  // ONNX Runtime has no 3-D ConvTranspose on WebGPU.
  if (emit.device === 'webgpu' && attributes.inputShape.length > 2) return flipped(emit, values, attributes, inputs)
  return cpuChoice(shapes, attributes)(emit, values, attributes, inputs)
}

function flipped(
  emit: OnnxEmitter,
  values: readonly OnnxValue[],
  attributes: InputGradientAttributes,
  inputs: readonly Tensor[],
): OnnxValue {
  return composeOnnx(emit, values, inputs, (op, dy, w) => inputGradientFlipped(op, dy, w, attributes))
}

function convTranspose(
  emit: OnnxEmitter,
  [dy, w]: readonly OnnxValue[],
  attributes: InputGradientAttributes,
  [{ shape: dyShape }, { shape: wShape }]: readonly Tensor[],
): OnnxValue {
  const { strides, padding, dilation, groups, inputShape } = attributes
  const kernel = spatial(wShape)
  // The elements at the end of the input that no window reached.
  const unreached = extents(convWindows(kernel, attributes)).map((extent, i) => {
    const reached = (spatial(dyShape)[i] - 1) * strides[i] + extent
    return inputShape[i] + padding[i][0] + padding[i][1] - reached
  })
  return emit.node('ConvTranspose', [dy, w], {
    kernel_shape: kernel,
    strides,
    pads: onnxPads(padding),
    output_padding: unreached,
    dilations: dilation,
    group: groups,
  })
}

function cpuChoice(_: Shape[], { strides }: InputGradientAttributes): typeof flipped {
  return strides.every((stride) => stride === 1) ? flipped : convTranspose
}
