// The automatic choice of initializers.
import { expect, test } from 'vitest'
import { sketch } from '../project/sketch.ts'
import { elaborate } from './elaborate.ts'
import { resolveInitializers } from './initializers.ts'

type Blocks = Parameters<typeof sketch>[0]

function kernelOf(after: Blocks, dense: Record<string, unknown> = {}) {
  const project = sketch([['input', 'input', { size: [1, 8, 8] }], ['conv', 'conv2d'], ...after])
  Object.assign(project.networks[0].nodes[1], dense)
  return resolveInitializers(elaborate(project, 'Main', 'training').network).get('conv/kernel')
}

test('He before the ReLU family, through normalisation, pooling, Dropout and sums', () => {
  expect(kernelOf([['relu', 'relu']])).toBe('heNormal')
  expect(kernelOf([['leaky', 'leakyRelu']])).toBe('heNormal')
  expect(
    kernelOf([
      ['bn', 'batchNormalization'],
      ['drop', 'dropout'],
      ['pool', 'maxPool'],
      ['sum', 'add'],
      ['relu', 'relu'],
    ]),
  ).toBe('heNormal')
})

test('Glorot before other activations, before another layer, and at the end', () => {
  expect(kernelOf([['tanh', 'tanh']])).toBe('glorotUniform')
  expect(
    kernelOf([
      ['sigmoid', 'sigmoid'],
      ['relu', 'relu'],
    ]),
  ).toBe('glorotUniform')
  expect(
    kernelOf([
      ['dense', 'dense'],
      ['relu', 'relu'],
    ]),
  ).toBe('glorotUniform')
  expect(kernelOf([])).toBe('glorotUniform')
})

test('a choice in the document stands; weights whose layer is definite keep its choice', () => {
  expect(kernelOf([['relu', 'relu']], { weights: { kernel: { initializer: { type: 'normal' } } } })).toBe('normal')
  const project = sketch([
    ['input', 'input', { size: [1, 8, 8] }],
    ['conv', 'conv2d'],
  ])
  expect(resolveInitializers(elaborate(project, 'Main', 'training').network).get('conv/bias')).toBe('zeros')
})
