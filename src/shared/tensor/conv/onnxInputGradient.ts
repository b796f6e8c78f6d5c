// The gradient of a convolution with respect to its input in ONNX: ConvTranspose, or a convolution that composes it.
import { composeOnnx } from '../compose.ts'
import type { OnnxEmitter, OnnxValue } from '../definition.ts'
import type { Tensor } from '../graph.ts'
import { type Shape, size } from '../shape.ts'
import { extents, onnxPads } from '../windows.ts'
import { convWindows, spatial } from './attributes.ts'
import { type InputGradientAttributes, inputGradientFlipped } from './inputGradient.ts'

type Write = (
  emit: OnnxEmitter,
  values: readonly OnnxValue[],
  attributes: InputGradientAttributes,
  inputs: readonly Tensor[],
) => OnnxValue

const flipped: Write = (emit, values, attributes, inputs) =>
  composeOnnx(emit, values, inputs, (op, dy, w) => inputGradientFlipped(op, dy, w, attributes))

const convTranspose: Write = (emit, [dy, w], attributes, [{ shape: dyShape }, { shape: wShape }]) => {
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

const inputGradients = { flipped, convTranspose }

export const onnxInputGradient: Write = (emit, values, attributes, inputs) => {
  // ONNX Runtime has no 3-D ConvTranspose on WebGPU, and a wrong one in some cases of groups (1.30).
  const needsFlipped = emit.device === 'webgpu' && (attributes.inputShape.length > 2 || attributes.groups > 1)
  const choice = needsFlipped ? 'flipped' : fastest(inputs[0].shape, inputs[1].shape, attributes)
  return inputGradients[choice](emit, values, attributes, inputs)
}

/**
 * On the CPU, batch 64, two threads: 16→16 channels, 3×3 on 32×32: 3.2 ms flipped, 7.2 ms ConvTranspose;
 * 6→16 channels, 5×5 on 14×14: 1.5 and 0.8 ms; 16→32, 3×3 on 32×32 with strides of 2: 12.5 and 2.3 ms. The flipped one
 * computes as many positions as the input has, which is far more than dy has where a large kernel meets no padding.
 */
function fastest(
  dy: Shape,
  [, perGroup]: Shape,
  { strides, groups, inputShape }: InputGradientAttributes,
): keyof typeof inputGradients {
  const manyChannels = groups > 1 || perGroup >= 16
  const alike = size(inputShape) < 1.5 * size(spatial(dy))
  return manyChannels && alike && strides.every((stride) => stride === 1) ? 'flipped' : 'convTranspose'
}
