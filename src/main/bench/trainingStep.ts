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
import { runBatch, stepFeeds } from '../training/stepFeeds.ts'
import { StepsAtOnce } from '../training/stepsAtOnce.ts'
import type { BenchNetwork } from './networks.ts'

const adam: OptimizerDocument = { name: 'Adam', network: 'Main', dataset: 'random', type: 'adam' }
const LEARNING_RATE = 1e-3

export interface BenchStep {
  device: Device
  /** As many steps as may be run at once. */
  atOnce: StepsAtOnce
  /** Trains on a batch; the last loss. `step`: its first one's number, from 1. */
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
  const bytes = net.variables.reduce((sum, { shape }) => sum + 4 * net.batch * size(shape), 0)
  return {
    device,
    atOnce: new StepsAtOnce(executable, bytes),
    async run(batch, first) {
      const numbers = Array.from({ length: batch.steps }, (_, i) => ({
        learningRate: LEARNING_RATE,
        step: first + i,
        seed: 1,
      }))
      const results = await runBatch(executable, stepFeeds(batch, optimizer, numbers), batch)
      return results.at(-1)!.loss.data[0]
    },
    async close() {
      await executable.dispose()
      await device.dispose()
    },
  }
}

/** Random samples of one step. */
export function randomBatch({ variables, batch }: BenchNetwork, random: Random): Batch {
  const feeds = variables.map(({ name, shape, classes }): [string, TensorData] => {
    const value = () => (classes ? random.below(classes.length) : random.uniform())
    const data = Float32Array.from({ length: batch * size(shape) }, value)
    return [dataInput(name), { dtype: 'f32', shape: [batch, ...shape], data }]
  })
  return { feeds: Object.fromEntries(feeds), count: batch, steps: 1 }
}

/** The same samples in every one of `steps`. */
export function repeated({ feeds, count }: Batch, steps: number): Batch {
  if (steps === 1) return { feeds, count, steps }
  const stacked = Object.entries(feeds).map(([name, { dtype, shape, data }]): [string, TensorData] => {
    const all = new Float32Array(steps * data.length)
    for (let i = 0; i < steps; i++) all.set(data, i * data.length)
    return [name, { dtype, shape: [steps, ...shape], data: all }]
  })
  return { feeds: Object.fromEntries(stacked), count, steps }
}
