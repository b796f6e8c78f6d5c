// A training step against arithmetic done by hand: one Dense without bias, y = x·w, squared error, SGD.
import { describe, expect, test } from 'vitest'
import type { Variable } from '../../shared/data/dataset.ts'
import type { NetworkDocument, WeightSettings } from '../../shared/network/document.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { OptimizerDocument, ProjectDocument } from '../../shared/project/document.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { float64 } from '../backends/float64.ts'
import { onnx } from '../backends/onnx/index.ts'
import { scalar } from '../training/loader.ts'
import { optimizerPlan } from '../training/plan.ts'
import { stepScalars } from './optimizerStep.ts'
import {
  compileComparison,
  compileGradients,
  compilePredictions,
  compileScores,
  compileTrainingStep,
  compileValues,
} from './programs.ts'

const variables: Variable[] = [
  { name: 'x', shape: [2] },
  { name: 'y', shape: [1] },
]

function network(kernel: WeightSettings = {}, loss = 'squaredError'): NetworkDocument {
  const wire = (from: string, to: string) => ({ from: { node: from, port: 'out' }, to: { node: to, port: 'in' } })
  return {
    name: 'Main',
    nodes: [
      { id: 'input', type: 'input', name: 'input', properties: { size: [2] } },
      { id: 'dense', type: 'dense', name: 'dense', properties: { outputs: [1], useBias: false }, weights: { kernel } },
      { id: 'loss', type: loss, name: 'loss' },
    ],
    edges: [wire('input', 'dense'), wire('dense', 'loss')],
  }
}

function projectOf(main: NetworkDocument, optimizer: Partial<OptimizerDocument>): ProjectDocument {
  return {
    format: 'tsumiki',
    version: 1,
    name: 'test',
    networks: [main],
    datasets: [],
    optimizers: [
      { name: 'o', network: 'Main', dataset: 'd', type: 'sgd', properties: { learningRate: 0.1 }, ...optimizer },
    ],
    training: { epochs: 1, batchSize: 2, seed: 1 },
  }
}

const f32 = (shape: number[], ...data: number[]): TensorData => ({ dtype: 'f32', shape, data: Float32Array.from(data) })
const batch = {
  'data:x': f32([2, 2], 1, 2, 3, -1),
  'data:y': f32([2, 1], 1, 0),
  inverseBatch: scalar(1 / 2),
}
// w = (0.5, −1): predictions −1.5 and 2.5, errors −2.5 and 2.5, loss 6.25; ∂loss/∂w = (1/2)Σ 2·e·x = (5, −7.5).
const start = { 'dense/kernel': f32([2, 1], 0.5, -1) }
const gradient = [5, -7.5]

async function step(optimizer: Partial<OptimizerDocument> = {}, kernel: WeightSettings = {}, backend = onnx) {
  const project = projectOf(network(kernel), optimizer)
  const plan = optimizerPlan(project.optimizers[0])
  const { program } = compileTrainingStep(elaborate(project, 'Main', 'training').network, variables, plan)
  const device = await backend.open({ device: 'cpu', threads: 1 })
  await device.setState(start)
  const scalars = Object.entries(stepScalars(plan, 0.1, 1)).map(([name, value]) => [name, scalar(value)])
  const executable = await device.load(program)
  const outputs = await executable.run({ ...batch, ...Object.fromEntries(scalars) }, 2)
  const state = await device.getState(['dense/kernel'])
  await executable.dispose()
  await device.dispose()
  return { outputs, kernel: Array.from(state['dense/kernel'].data) }
}

function expectKernel(kernel: number[], expected: number[]) {
  kernel.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 5)
  })
}

const moved = (g: number[], rate = 0.1) => [0.5 - rate * g[0], -1 - rate * g[1]]

describe('one step of gradient descent', () => {
  test.each([onnx, float64])('$name: loss, score sums and the new weights', async (backend) => {
    const { outputs, kernel } = await step({}, {}, backend)
    expect(outputs.loss.data[0]).toBeCloseTo(6.25, 5)
    expect(outputs.absoluteError.data[0]).toBeCloseTo(5, 5)
    expect(outputs.squaredError.data[0]).toBeCloseTo(12.5, 5)
    expectKernel(kernel, moved(gradient))
  })

  test('weight decay is coupled: g + λw', async () => {
    const { kernel } = await step({ weightDecay: 0.2 })
    expectKernel(kernel, moved([5 + 0.2 * 0.5, -7.5 + 0.2 * -1]))
  })

  test('clipping by value, by norm and by global norm', async () => {
    expectKernel((await step({ clip: { type: 'value', limit: 6 } })).kernel, moved([5, -6]))
    const norm = Math.hypot(...gradient)
    const scaled = gradient.map((g) => (g * 2) / norm)
    expectKernel((await step({ clip: { type: 'norm', limit: 2 } })).kernel, moved(scaled))
    expectKernel((await step({ clip: { type: 'globalNorm', limit: 2 } })).kernel, moved(scaled))
    expectKernel((await step({ clip: { type: 'globalNorm', limit: 100 } })).kernel, moved(gradient))
  })

  test('a weight’s own multiplier scales its learning rate; frozen and left-out weights stay', async () => {
    expectKernel((await step({}, { learningRateMultiplier: 3 })).kernel, moved(gradient, 0.3))
    expectKernel((await step({}, { frozen: true })).kernel, [0.5, -1])
    expectKernel((await step({ trains: ['input'] })).kernel, [0.5, -1])
  })
})

describe('other requests', () => {
  const flat = (mode: 'validation' | 'runtime') => elaborate(projectOf(network(), {}), 'Main', mode).network

  async function run({ program }: ReturnType<typeof compileScores>) {
    const device = await onnx.open({ device: 'cpu', threads: 1 })
    await device.setState(start)
    return (await device.load(program)).run(batch, 2)
  }

  test('scores', async () => {
    const { loss, absoluteError } = await run(compileScores(flat('validation'), variables))
    expect([loss.data[0], absoluteError.data[0]]).toEqual([6.25, 5])
  })

  test('predictions, under the name of the block before the loss', async () => {
    const { dense } = await run(compilePredictions(flat('runtime'), variables))
    expect(Array.from(dense.data)).toEqual([-1.5, 2.5])
  })

  test('any block’s value; prediction and target side by side', async () => {
    const { loss } = await run(compileValues(flat('validation'), variables, ['loss']))
    expect(Array.from(loss.data)).toEqual([6.25, 6.25])
    const { prediction, target } = await run(compileComparison(flat('validation'), variables))
    expect([...prediction.data, ...target.data]).toEqual([-1.5, 2.5, 1, 0])
  })

  test('loss and gradient without an update', async () => {
    const outputs = await run(compileGradients(flat('validation'), variables))
    expect(Array.from(outputs['gradient:dense/kernel'].data)).toEqual(gradient)
  })
})

test('a hinge loss of a label of two classes counts what is on the right side of 0, and predicts shares', async () => {
  const label: Variable[] = [variables[0], { ...variables[1], classes: ['-1', '1'] }]
  const flat = elaborate(projectOf(network({}, 'hinge'), {}), 'Main', 'validation').network
  const device = await float64.open({ device: 'cpu', threads: 1 })
  await device.setState({ 'dense/kernel': f32([2, 1], -0.5, -1) })
  // Scores −2.5 of a yes and −0.5 of a no: losses 1 + 2.5 and 1 − 0.5.
  const { loss, correct } = await (await device.load(compileScores(flat, label).program)).run(batch, 2)
  expect([loss.data[0], correct.data[0]]).toEqual([2, 1])
  const { prediction } = await (await device.load(compileComparison(flat, label).program)).run(batch, 2)
  expect(prediction.data[0]).toBeCloseTo(1 / (1 + Math.exp(2.5)), 6)
})

test('class weights multiply each sample’s loss, in training and in scores', async () => {
  const label: Variable[] = [variables[0], { ...variables[1], classes: ['-1', '1'] }]
  const project = projectOf(network({}, 'hinge'), {})
  const weights = { y: [0.5, 2] }
  const device = await float64.open({ device: 'cpu', threads: 1 })
  const kernel = { 'dense/kernel': f32([2, 1], -0.5, -1) }
  await device.setState(kernel)
  const flat = elaborate(project, 'Main', 'validation').network
  const { loss } = await (await device.load(compileScores(flat, label, weights).program)).run(batch, 2)
  // As above, 3.5 of a yes and 0.5 of a no: (2 · 3.5 + 0.5 · 0.5) / 2.
  expect(loss.data[0]).toBeCloseTo(3.625, 6)
  const plan = optimizerPlan(project.optimizers[0])
  const training = elaborate(project, 'Main', 'training').network
  const { program } = compileTrainingStep(training, label, plan, weights)
  const scalars = Object.entries(stepScalars(plan, 0.1, 1)).map(([name, value]) => [name, scalar(value)])
  await (await device.load(program)).run({ ...batch, ...Object.fromEntries(scalars) }, 2)
  // ∂/∂w = (2 · −(1, 2) + 0.5 · (3, −1)) / 2 = (−0.25, −2.25).
  const moved = (await device.getState(['dense/kernel']))['dense/kernel'].data
  expect(moved[0]).toBeCloseTo(-0.5 + 0.025, 6)
  expect(moved[1]).toBeCloseTo(-1 + 0.225, 6)
})

test('scores of scaled numbers are in the data’s own units', async () => {
  const scaled: Variable[] = [variables[0], { ...variables[1], deviations: [4] }]
  const { program } = compileScores(elaborate(projectOf(network(), {}), 'Main', 'validation').network, scaled)
  const device = await float64.open({ device: 'cpu', threads: 1 })
  await device.setState(start)
  const { absoluteError, squaredError } = await (await device.load(program)).run(batch, 2)
  expect([absoluteError.data[0], squaredError.data[0]]).toEqual([20, 200])
})
