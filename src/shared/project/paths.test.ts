// Setting values by path.
import { expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { setPath } from './paths.ts'
import { sketch } from './sketch.ts'

const project = sketch([
  ['input', 'input', { size: [4] }],
  ['conv1', 'conv2d', { outputs: 4 }],
  ['dense', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy'],
])
project.networks[0].nodes[2].name = 'fc.2'
const set = (path: string, value: unknown) => setPath(project, path, value)
const nodes = (path: string, value: unknown) => set(path, value).networks[0].nodes

function refusal(path: string, value: unknown): string {
  try {
    set(path, value)
  } catch (error) {
    if (error instanceof UserError) return error.text.en
    throw error
  }
  throw new Error('it was set')
}

test('paths in full', () => {
  expect(set('training.epochs', '5').training.epochs).toBe(5)
  expect(set('training.backend', 'tfjs').training.backend).toBe('tfjs')
  expect(set('name', '5').name).toBe('5')
  expect(nodes('networks.Main.nodes.conv1.properties.outputs', '32')[1].properties).toEqual({ outputs: 32 })
  expect(nodes('networks.0.nodes.fc.2.properties.outputs', '10')[2].properties).toEqual({ outputs: [10] })
  expect(set('optimizers.0.properties.learningRate', '0.01').optimizers[0].properties).toEqual({ learningRate: 0.01 })
  expect(set('datasets.Data.recipe.split.ratio', '7,2,1').datasets[0].recipe.split.ratio).toEqual([7, 2, 1])
  expect(set('optimizers.Optimizer.clip', '{"type": "norm", "limit": 1}').optimizers[0].clip?.limit).toBe(1)
})

test('short forms', () => {
  expect(nodes('conv1.outputs', '32')[1].properties).toEqual({ outputs: 32 })
  expect(nodes('conv1.kernel', '5,5')[1].properties).toEqual({ outputs: 4, kernel: [5, 5] })
  expect(nodes('fc.2.outputs', '1×28×28')[2].properties).toEqual({ outputs: [1, 28, 28] })
  expect(nodes('conv1.type', 'conv1d')[1].type).toBe('conv1d')
  expect(nodes('conv1.weights.kernel.frozen', 'true')[1].weights).toEqual({ kernel: { frozen: true } })
  expect(nodes('conv1.weights.kernel.initializer', '{"type": "normal"}')[1].weights?.kernel.initializer?.type).toBe(
    'normal',
  )
  expect(set('epochs', '7').training.epochs).toBe(7)
  expect(set('learningRate', '0.5').optimizers[0].properties).toEqual({ learningRate: 0.5 })
  expect(set('weightDecay', '0.1').optimizers[0].weightDecay).toBe(0.1)
  expect(set('schedule.type', 'cosine').optimizers[0].schedule).toEqual({ type: 'cosine' })
})

test('values that are no text are taken as they are', () => {
  expect(nodes('conv1.outputs', 32)[1].properties).toEqual({ outputs: 32 })
  expect(set('training.epochs', 5).training.epochs).toBe(5)
})

test('the project given stays as it was', () => {
  set('training.epochs', '5')
  expect(project.training.epochs).toBe(10)
})

test('refusals list what exists there', () => {
  expect(refusal('training.epoch', '5')).toBe(
    "training.epoch: there is no 'epoch' here; there are 'epochs', 'batchSize', 'seed', 'earlyStopping', 'backend', 'device', 'threads', 'classWeights'. Did you mean 'epochs'?",
  )
  expect(refusal('conv1.output', '5')).toContain("Did you mean 'outputs'?")
  expect(refusal('conv2.outputs', '5')).toContain(
    "there is no 'conv2' here; there are 'input', 'conv1', 'fc.2', 'loss', 'learningRate'",
  )
  expect(refusal('networks.Mian.name', 'x')).toContain("there are 'Main'")
  expect(refusal('training.epochs.x', '5')).toContain('nothing below this point')
})

test('values that do not fit are refused', () => {
  expect(refusal('training.epochs', 'many')).toBe('training.epochs: needs a number, not "many".')
  expect(refusal('conv1.outputs', '0')).toBe(
    'conv1.outputs: Output channels needs a whole number of at least 1, not 0.',
  )
  expect(refusal('training.backend', 'abacus')).toContain('needs one of "auto", "onnx", "tfjs"')
  expect(refusal('training.earlyStopping.epochs', '5')).toContain('needs the entry "type"')
  expect(refusal('networks.Main.nodes.conv1.id', 'input')).toContain('stands there twice')
  expect(refusal('version', '2')).toContain('fixed by the file format')
})
