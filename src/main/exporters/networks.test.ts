// Whole networks in every export format: pictures, branches, several inputs and outputs, names that need care.
import { describe, expect, test } from 'vitest'
import { allExporters } from './registry.ts'
import { type Block, differenceOf, handMade } from './testing/handMade.ts'

const picture: Block = { type: 'input', name: 'in', properties: { size: [3, 12, 12] } }
const convolution = (name: string, inputs?: string[], outputs = 4): Block => {
  return { type: 'conv2d', name, inputs, properties: { outputs, kernel: [3, 3], padding: 'same', useBias: false } }
}

const residual = (i: number, before: string): Block[] => [
  convolution(`conv${i}a`, [before]),
  { type: 'batchNormalization', name: `norm${i}a` },
  { type: 'relu', name: `relu${i}a` },
  convolution(`conv${i}b`),
  { type: 'batchNormalization', name: `norm${i}b` },
  { type: 'add', name: `add${i}`, inputs: [`norm${i}b`, before] },
  { type: 'relu', name: `relu${i}` },
]

const networks: Record<string, () => ReturnType<typeof handMade>> = {
  lenet: () =>
    handMade(
      [
        { type: 'input', name: 'in', properties: { size: [1, 28, 28] } },
        { type: 'conv2d', name: 'conv1', properties: { outputs: 6, kernel: [5, 5] } },
        { type: 'maxPool', name: 'pool1' },
        { type: 'tanh', name: 'tanh1' },
        { type: 'conv2d', name: 'conv2', properties: { outputs: 8, kernel: [5, 5] } },
        { type: 'maxPool', name: 'pool2' },
        { type: 'relu', name: 'relu2' },
        { type: 'dense', name: 'dense1', properties: { outputs: [30] } },
        { type: 'relu', name: 'relu3' },
        { type: 'dense', name: 'dense2', properties: { outputs: [10] } },
      ],
      { dense2: 'softmax' },
    ),
  'residual blocks': () =>
    handMade(
      [
        picture,
        convolution('first'),
        ...residual(1, 'first'),
        ...residual(2, 'relu1'),
        { type: 'globalAveragePool', name: 'pool' },
        { type: 'dense', name: 'out', properties: { outputs: [5] } },
      ],
      { out: 'softmax' },
    ),
  'branches that are joined': () =>
    handMade([
      picture,
      convolution('left', ['in'], 3),
      convolution('right', ['in'], 2),
      { type: 'concatenate', name: 'join', inputs: ['left', 'right', 'in'] },
      { type: 'flatten', name: 'flat' },
      { type: 'dense', name: 'out', properties: { outputs: [4] } },
    ]),
  'autoencoder with a picture as output': () =>
    handMade(
      [
        picture,
        { type: 'dense', name: 'code', properties: { outputs: [20] } },
        { type: 'tanh', name: 'tanh' },
        { type: 'dense', name: 'decode', properties: { outputs: [3, 12, 12] } },
      ],
      { decode: 'sigmoid' },
    ),
  'several inputs and outputs': () =>
    handMade(
      [
        { type: 'input', name: 'in1', properties: { size: [2, 6, 5], variable: 'image' } },
        { type: 'dense', name: 'seen', properties: { outputs: [7] } },
        { type: 'input', name: 'in2', properties: { size: [3], variable: 'row' } },
        { type: 'dense', name: 'read', properties: { outputs: [7] } },
        { type: 'add', name: 'both', inputs: ['seen', 'read'] },
        { type: 'dense', name: 'class', inputs: ['both'], properties: { outputs: [4] } },
        { type: 'dense', name: 'chance', inputs: ['both'], properties: { outputs: [1] } },
        { type: 'reshape', name: 'map', inputs: ['in1'], properties: { shape: [5, 12] } },
      ],
      { class: 'softmax', chance: 'sigmoid', map: 'identity' },
    ),
  'one value as two outputs, and an input handed on': () => {
    const model = handMade([
      { type: 'input', name: 'in', properties: { size: [4] } },
      { type: 'dense', name: 'out', properties: { outputs: [2] } },
    ])
    const [output] = model.flat.outputs
    model.flat.outputs.push({ ...output, name: 'again' }, { ...output, node: 'in', name: 'given' })
    return model
  },
  'names in Japanese, with spaces, and of values inside': () =>
    handMade(
      [
        { type: 'input', name: 'x', properties: { size: [4], variable: '入力' } },
        { type: 'dense', name: '全結合', properties: { outputs: [3] } },
        { type: 'relu', name: 'the relu' },
        { type: 'dense', name: '全結合 2', properties: { outputs: [3] } },
        { type: 'add', name: 'Add_0', inputs: ['全結合 2', '全結合'] },
      ],
      { Add_0: 'softmax', 全結合: 'identity' },
    ),
  'an input seen under another shape than the data has': () => {
    const model = handMade([
      { type: 'input', name: 'in', properties: { size: [2, 3, 3] } },
      { type: 'conv2d', name: 'conv', properties: { outputs: 2, kernel: [2, 2] } },
    ])
    return { ...model, variables: [{ name: 'x', shape: [18] }] }
  },
  'an output named as an input': () =>
    handMade([
      { type: 'input', name: 'in', properties: { size: [4] } },
      { type: 'dense', name: 'x', properties: { outputs: [2] } },
    ]),
}

describe.each(allExporters())('$format', (exporter) => {
  test.each(Object.keys(networks))('%s', async (name) => {
    expect(await differenceOf(exporter, networks[name]())).toBeLessThanOrEqual(1e-4)
  })
})
