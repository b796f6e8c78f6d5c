// Transposed convolution.
import type { Values } from '../../schema/index.ts'
import { type Shape, size } from '../../tensor/shape.ts'
import { addBias, biasField, expectGroups, groupsField, outputChannelsField } from '../convolution.ts'
import { defineLayer, ShapeProblem } from '../definition.ts'
import type { KerasForm } from '../keras.ts'
import { channelsLast, notInKeras } from '../kerasForms.ts'
import { expectChannels } from '../shapes.ts'
import { dilationField, kernelField, paddingField, padsFor, stridesField } from '../windows.ts'

const properties = {
  outputs: outputChannelsField,
  kernel: kernelField([2, 2]),
  strides: stridesField([2, 2]),
  padding: {
    ...paddingField(2, 'valid'),
    help: {
      en: 'What is cut off the edges. valid: nothing. same: the size is multiplied by the stride. Or the number cut off both sides of each axis.',
      ja: '端から切り取る量です。valid: なし。same: 大きさがちょうどストライド倍になる量。または各軸の両側から切り取る個数。',
    },
  },
  dilation: dilationField(2),
  groups: groupsField,
  useBias: biasField,
}

export default defineLayer({
  type: 'convTranspose2d',
  category: 'basic',
  aliases: [
    'Deconvolution',
    'Conv2DTranspose',
    'ConvTranspose2d',
    'upconvolution',
    '逆畳み込み',
    'デコンボリューション',
  ],
  text: {
    en: {
      name: 'ConvTranspose2D',
      summary: 'A convolution run backwards: makes pictures larger with learned kernels, in decoders and generators.',
    },
    ja: {
      name: '2次元転置畳み込み',
      summary: '畳み込みを逆向きに行い、学習したカーネルで画像を大きくします。デコーダーや生成器に使います。',
    },
  },
  formula: 'y[m, s·i + d·u − p, s·j + d·v − p] += x[c, i, j] · w[c, m, u, v]; y += b[m]',
  properties,
  examples: [
    { inputs: [[2, 3, 4]], properties: { outputs: 3 } },
    { inputs: [[1, 4, 3]], properties: { outputs: 2, kernel: [5, 4], padding: 'same' } },
    { inputs: [[2, 3, 3]], properties: { outputs: 2, kernel: [6, 6], padding: [2, 2], useBias: false } },
    { inputs: [[1, 3, 4]], properties: { outputs: 2, kernel: [1, 2], strides: [2, 3], padding: 'same' } },
    { inputs: [[1, 4, 4]], properties: { outputs: 1, kernel: [3, 3], strides: [1, 1], padding: 'full' } },
    { inputs: [[4, 3, 2]], properties: { outputs: 2, kernel: [3, 3], strides: [1, 2], dilation: [2, 1], groups: 2 } },
  ],
  shape([input], p) {
    const { output } = windowsOf(input, p)
    expectGroups(input, p.outputs, p.groups)
    return [p.outputs, ...output]
  },
  weights([input], { outputs, kernel, groups, useBias }) {
    const perGroup = outputs / groups
    const area = size(kernel)
    return {
      kernel: {
        shape: [input[0], perGroup, ...kernel],
        initializer: 'auto',
        fanIn: (input[0] / groups) * area,
        fanOut: perGroup * area,
      },
      ...(useBias && { bias: { shape: [outputs], initializer: 'zeros' } }),
    }
  },
  cost: ([input], p) => ({
    multiplyAdds: size(windowsOf(input, p).output) * p.outputs * (input[0] / p.groups) * size(p.kernel),
  }),
  forward(op, [x], { kernel, bias }, p) {
    const { padding, output } = windowsOf(x.shape.slice(1), p)
    const { strides, dilation, groups } = p
    const y = op.convInputGradient(x, kernel, { strides, padding, dilation, groups, inputShape: output })
    return addBias(op, y, bias)
  },
  keras: (p, { inputs: [input] }) => kerasForm(p, input),
})

/** The picture that a convolution with these settings would have turned into the input. */
function windowsOf(input: Shape, { kernel, strides, dilation, padding }: Values<typeof properties>) {
  expectChannels(input, 2)
  const reach = kernel.map((k, i) => (k - 1) * dilation[i])
  // 'same' cuts off what sticks out over stride × length.
  const over = reach.map((extent, i) => Math.max(extent + 1 - strides[i], 0))
  const pads = padsFor(padding, padding === 'same' ? over : reach)
  const output = reach.map((extent, i) => {
    const length = input[i + 1]
    return padding === 'same' ? length * strides[i] : (length - 1) * strides[i] + extent + 1 - pads[i][0] - pads[i][1]
  })
  if (output.every((length) => length > 0)) return { padding: pads, output }
  throw new ShapeProblem(
    {
      en: `cuts more off the edges than there is: the result would be ${output.join('×')}. Choose padding 'valid' or smaller numbers.`,
      ja: `端を切り取りすぎて、結果の大きさが ${output.join('×')} になります。パディングを valid にするか、数を小さくしてください。`,
    },
    { kind: 'setProperty', property: 'padding', value: 'valid' },
  )
}

/** Keras' 'same' is ours; anything else is 'valid' with the edges cropped. */
function kerasForm(p: Values<typeof properties>, input: Shape): KerasForm {
  if (p.groups > 1 || p.dilation.some((step) => step > 1))
    return notInKeras({
      en: 'ConvTranspose2D with groups or dilation',
      ja: 'グループや膨張率を使う2次元転置畳み込み',
    })
  const { padding, output } = windowsOf(input, p)
  const { outputs: filters, kernel: kernelSize, strides, useBias } = p
  const same = p.padding === 'same'
  const cropping = padding.map(([before], i) => {
    const whole = input[i + 1] * strides[i] + Math.max(kernelSize[i] - strides[i], 0)
    return [before, whole - before - output[i]]
  })
  return channelsLast(
    {
      className: 'Conv2DTranspose',
      config: { filters, kernelSize, strides, padding: same ? 'same' : 'valid', useBias },
      weights: [{ name: 'kernel', permutation: [2, 3, 1, 0] }, ...(useBias ? [{ name: 'bias' }] : [])],
    },
    ...(same || cropping.flat().every((cut) => cut === 0) ? [] : [{ className: 'Cropping2D', config: { cropping } }]),
  )
}
