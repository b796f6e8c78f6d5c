// A benchmark network's training step, with Adam, loaded on a device; and random batches for it.
import { elaborate } from '../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../shared/network/initializers.ts'
import type { OptimizerDocument } from '../../shared/project/document.ts'
import type { Random } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Backend, Device, DeviceOptions } from '../backends/backend.ts'
import { dataInput } from '../compile/forward.ts'
import { compileTrainingStep } from '../compile/programs.ts'
import { initialOptimizerState, initialWeights } from '../training/initialise.ts'
import type { Batch } from '../training/loader.ts'
import { optimizerPlan } from '../training/plan.ts'
import { stepFeeds } from '../training/stepFeeds.ts'
import type { BenchNetwork } from './networks.ts'

const adam: OptimizerDocument = { name: 'Adam', network: 'Main', dataset: 'random', type: 'adam' }
const LEARNING_RATE = 1e-3

export interface BenchStep {
  device: Device
  /** Trains on a batch; the loss. Steps count from 1. */
  run(batch: Batch, step: number): Promise<number>
  close(): Promise<void>
}

export async function loadTrainingStep(
  backend: Backend,
  net: BenchNetwork,
  options: DeviceOptions,
): Promise<BenchStep> {
  const optimizer = optimizerPlan(adam)
  const flat = elaborate({ networks: [net.network] }, 'Main', 'training').network
  const { program, parameters, stateShapes } = compileTrainingStep(flat, net.variables, optimizer)
  const device = await backend.open(options)
  await device.setState({
    ...initialWeights(parameters, resolveInitializers(flat), 0),
    ...initialOptimizerState(stateShapes),
  })
  const executable = await device.load(program)
  return {
    device,
    async run(batch, step) {
      const feeds = stepFeeds(batch, optimizer, { learningRate: LEARNING_RATE, step, seed: 1 })
      return (await executable.run(feeds, batch.count)).loss.data[0]
    },
    async close() {
      await executable.dispose()
      await device.dispose()
    },
  }
}

export function randomBatch({ variables, batch }: BenchNetwork, random: Random): Batch {
  const feeds = variables.map(({ name, shape, classes }): [string, TensorData] => {
    const value = () => (classes ? random.below(classes.length) : random.uniform())
    const data = Float32Array.from({ length: batch * size(shape) }, value)
    return [dataInput(name), { dtype: 'f32', shape: [batch, ...shape], data }]
  })
  return { feeds: Object.fromEntries(feeds), count: batch }
}
