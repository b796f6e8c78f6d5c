// Whole trainings on random batches, to compare one device with another.
import { expect } from 'vitest'
import { Random } from '../../../shared/random.ts'
import type { DeviceKind } from '../../../shared/training/devices.ts'
import { type BenchNetwork, benchNetworks } from '../../bench/networks.ts'
import { type BenchStep, loadTrainingStep, randomBatch } from '../../bench/trainingStep.ts'
import type { Backend } from '../backend.ts'

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
): Promise<BenchStep> {
  const training = await loadTrainingStep(backend, net, { device: kind, threads: 2 })
  const random = new Random(1)
  for (let step = 1; step <= steps; step++) onLoss(await training.run(randomBatch(net, random), step), step)
  return training
}

/** The losses of 20 steps, and the state that they lead to. */
export async function history(backend: Backend, net: BenchNetwork, kind: DeviceKind = 'cpu') {
  const losses: number[] = []
  const training = await trained(backend, net, 20, (loss) => losses.push(loss), kind)
  const state = await training.device.getState()
  await training.close()
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
