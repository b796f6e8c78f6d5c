// WebGPU next to the CPU: whole trainings give the same losses, weights come back, memory stays flat.
import { describe, expect, test } from 'vitest'
import { elaborate } from '../../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../../shared/network/initializers.ts'
import type { OptimizerDocument, ProjectDocument } from '../../../shared/project/document.ts'
import { Random } from '../../../shared/random.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { type BenchNetwork, benchNetworks } from '../../bench/networks.ts'
import { dataInput, scalarInputs } from '../../compile/forward.ts'
import { stepScalars } from '../../compile/optimizerStep.ts'
import { compileTrainingStep } from '../../compile/programs.ts'
import { initialWeights } from '../../training/initialise.ts'
import { scalar } from '../../training/loader.ts'
import { optimizerPlan } from '../../training/plan.ts'
import type { Backend, Device } from '../backend.ts'
import { softwareGpu, strictWebGpu, withoutGpu } from '../testing/softwareGpu.ts'
import { onnx } from './index.ts'

const adam: OptimizerDocument = { name: 'Adam', network: 'Main', dataset: 'random', type: 'adam' }

/** A classifier of ten classes: `types` are the blocks in the middle, one after the other. */
function chain(input: readonly number[], types: readonly (readonly [string, object?])[]): BenchNetwork {
  const blocks = [['input', { size: input }], ...types, ['dense', { outputs: [10] }], ['softmaxCrossEntropy']] as const
  const nodes = blocks.map(([type, properties], i) => ({
    id: `n${i}`,
    type,
    name: `${type}${i}`,
    properties: { ...properties },
  }))
  const edges = nodes
    .slice(1)
    .map(({ id }, i) => ({ from: { node: nodes[i].id, port: 'out' }, to: { node: id, port: 'in' } }))
  const classes = Array.from({ length: 10 }, (_, i) => String(i))
  return {
    network: { name: 'Main', nodes, edges },
    batch: 4,
    variables: [
      { name: 'x', shape: input },
      { name: 'y', shape: [1], classes },
    ],
  }
}

// Without a bias, which the normalisation takes out again: its gradient is rounding noise, and Adam steps by its sign.
const normalised = chain(
  [2, 8, 8],
  [['conv2d', { outputs: 4, kernel: [3, 3], padding: 'same', useBias: false }], ['batchNormalization'], ['relu']],
)
const small = chain([4], [['dense', { outputs: [8] }], ['tanh']])

/** Trains a network on random batches; what each step gave is handed to `onLoss`. */
async function trained(
  backend: Backend,
  net: BenchNetwork,
  steps: number,
  onLoss: (loss: number, step: number) => void,
) {
  const project: ProjectDocument = {
    format: 'tsumiki',
    version: 1,
    name: 'test',
    networks: [net.network],
    datasets: [],
    optimizers: [adam],
    training: { epochs: 1, batchSize: net.batch, seed: 0 },
  }
  const optimizer = optimizerPlan(adam)
  const flat = elaborate(project, 'Main', 'training').network
  const { program, parameters, stateShapes } = compileTrainingStep(flat, net.variables, optimizer)
  const device = await backend.open({ device: 'cpu', threads: 2 })
  const zeros = Object.entries(stateShapes).map(([name, shape]): [string, TensorData] => [
    name,
    { dtype: 'f32', shape, data: new Float32Array(size(shape)) },
  ])
  await device.setState({ ...initialWeights(parameters, resolveInitializers(flat), 0), ...Object.fromEntries(zeros) })
  const step = await device.load(program)
  const random = new Random(1)
  for (let i = 1; i <= steps; i++) {
    const feeds: Record<string, TensorData> = { [scalarInputs.inverseBatch]: scalar(1 / net.batch) }
    for (const [name, value] of Object.entries(stepScalars(optimizer, 1e-3, i))) feeds[name] = scalar(value)
    for (const { name, shape, classes } of net.variables) {
      const value = () => (classes ? random.below(classes.length) : random.uniform())
      const data = Float32Array.from({ length: net.batch * size(shape) }, value)
      feeds[dataInput(name)] = { dtype: 'f32', shape: [net.batch, ...shape], data }
    }
    onLoss((await step.run(feeds, net.batch)).loss.data[0], i)
  }
  await step.dispose()
  return device
}

async function history(backend: Backend, net: BenchNetwork) {
  const losses: number[] = []
  const device: Device = await trained(backend, net, 20, (loss) => losses.push(loss))
  const state = await device.getState()
  await device.dispose()
  return { losses, state }
}

describe.skipIf(!softwareGpu)(`WebGPU${withoutGpu}`, () => {
  test.each([
    ['LeNet', { ...benchNetworks.lenet(), batch: 4 }],
    ['a batch-normalised net', normalised],
  ])('%s trains with the losses and to the weights of the CPU', async (_, net) => {
    const expected = await history(onnx, net)
    const actual = await history(strictWebGpu, net)
    const apart = actual.losses.map((loss, i) => Math.abs(loss - expected.losses[i]))
    expect(Math.max(...apart)).toBeLessThan(1e-4)
    expect(new Set(expected.losses).size).toBe(20)
    for (const [name, { data, shape }] of Object.entries(expected.state)) {
      expect(actual.state[name].shape).toEqual(shape)
      expect(Math.max(...actual.state[name].data.map((value, i) => Math.abs(value - data[i]))), name).toBeLessThan(1e-3)
    }
  })

  test('2,000 steps keep the memory flat', async () => {
    const resident: number[] = []
    const device = await trained(strictWebGpu, small, 2000, (_, step) => {
      if (step % 100 === 0) resident.push(process.memoryUsage.rss() / 2 ** 20)
    })
    await device.dispose()
    const [warm, end] = [Math.max(...resident.slice(2, 6)), Math.max(...resident.slice(-4))]
    expect(end - warm, `MB: ${resident.map(Math.round)}`).toBeLessThan(40)
  })
})
