// Whole trainings on random batches, to compare one device with another.
import { expect } from 'vitest'
import { elaborate } from '../../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../../shared/network/initializers.ts'
import type { OptimizerDocument, ProjectDocument } from '../../../shared/project/document.ts'
import { Random } from '../../../shared/random.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import { size } from '../../../shared/tensor/shape.ts'
import type { DeviceKind } from '../../../shared/training/devices.ts'
import { type BenchNetwork, benchNetworks } from '../../bench/networks.ts'
import { dataInput, scalarInputs } from '../../compile/forward.ts'
import { stepScalars } from '../../compile/optimizerStep.ts'
import { compileTrainingStep } from '../../compile/programs.ts'
import { initialWeights } from '../../training/initialise.ts'
import { scalar } from '../../training/loader.ts'
import { optimizerPlan } from '../../training/plan.ts'
import type { Backend, Device } from '../backend.ts'

const adam: OptimizerDocument = { name: 'Adam', network: 'Main', dataset: 'random', type: 'adam' }

/** A classifier of ten classes: `types` are the blocks in the middle, one after the other. */
export function chain(input: readonly number[], types: readonly (readonly [string, object?])[]): BenchNetwork {
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

/** Trains a network on random batches; what each step gave is handed to `onLoss`. */
export async function trained(
  backend: Backend,
  net: BenchNetwork,
  steps: number,
  onLoss: (loss: number, step: number) => void,
  kind: DeviceKind = 'cpu',
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
  const device = await backend.open({ device: kind, threads: 2 })
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

/** The losses of 20 steps, and the state that they lead to. */
export async function history(backend: Backend, net: BenchNetwork, kind: DeviceKind = 'cpu') {
  const losses: number[] = []
  const device: Device = await trained(backend, net, 20, (loss) => losses.push(loss), kind)
  const state = await device.getState()
  await device.dispose()
  return { losses, state }
}

// Without a bias, which the normalisation takes out again: its gradient is rounding noise, and Adam steps by its sign.
const normalised = chain(
  [2, 8, 8],
  [['conv2d', { outputs: 4, kernel: [3, 3], padding: 'same', useBias: false }], ['batchNormalization'], ['relu']],
)

export const comparedNetworks: [string, BenchNetwork][] = [
  ['LeNet', { ...benchNetworks.lenet(), batch: 4 }],
  ['a batch-normalised net', normalised],
]

export type History = Awaited<ReturnType<typeof history>>

export function expectSameTraining(actual: History, expected: History): void {
  const apart = actual.losses.map((loss, i) => Math.abs(loss - expected.losses[i]))
  expect(Math.max(...apart)).toBeLessThan(1e-4)
  expect(new Set(expected.losses).size).toBe(20)
  for (const [name, { data, shape }] of Object.entries(expected.state)) {
    expect(actual.state[name].shape).toEqual(shape)
    expect(Math.max(...actual.state[name].data.map((value, i) => Math.abs(value - data[i]))), name).toBeLessThan(1e-3)
  }
}
