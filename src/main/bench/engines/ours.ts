// Our own training step on one of our backends.
import { elaborate } from '../../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../../shared/network/initializers.ts'
import type { OptimizerDocument, ProjectDocument } from '../../../shared/project/document.ts'
import { Random, seedOf } from '../../../shared/random.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import { size } from '../../../shared/tensor/shape.ts'
import type { Backend } from '../../backends/backend.ts'
import { loadBackend } from '../../backends/load.ts'
import { dataInput, scalarInputs } from '../../compile/forward.ts'
import { stepScalars } from '../../compile/optimizerStep.ts'
import { compileTrainingStep } from '../../compile/programs.ts'
import { initialWeights } from '../../training/initialise.ts'
import { scalar } from '../../training/loader.ts'
import { optimizerPlan } from '../../training/plan.ts'
import type { BenchNetwork } from '../networks.ts'
import type { Contender, Engine } from './engine.ts'

export async function ourEngine(name: 'onnx' | 'tfjs', threads: readonly number[]): Promise<Engine> {
  const backend = await loadBackend(name)
  return {
    name,
    threads,
    prepare: (_, network, count) => prepare(backend, network, count),
    close: async () => {},
  }
}

/** The first steps are slower: memory is being laid out. */
const WARM_UP_SHARE = 0.2

async function prepare(backend: Backend, net: BenchNetwork, threads: number): Promise<Contender> {
  const optimizer = optimizerPlan(adam)
  const flat = elaborate(projectOf(net), 'Main', 'training').network
  const { program, parameters, stateShapes } = compileTrainingStep(flat, net.variables, optimizer)
  const device = await backend.open({ device: 'cpu', threads })
  const zeros = Object.entries(stateShapes).map(([state, shape]) => [
    state,
    { dtype: 'f32', shape, data: new Float32Array(size(shape)) },
  ])
  await device.setState({ ...initialWeights(parameters, resolveInitializers(flat), 0), ...Object.fromEntries(zeros) })
  const step = await device.load(program)
  const feeds = randomBatch(net)
  let steps = 0
  const runFor = async (seconds: number) => {
    const before = steps
    const start = performance.now()
    do {
      for (const [name, value] of Object.entries(stepScalars(optimizer, 1e-3, ++steps))) feeds[name] = scalar(value)
      await step.run(feeds, net.batch)
    } while (performance.now() - start < seconds * 1000)
    return ((steps - before) * net.batch * 1000) / (performance.now() - start)
  }
  return {
    async measure(seconds) {
      await runFor(seconds * WARM_UP_SHARE)
      return runFor(seconds)
    },
    async close() {
      await step.dispose()
      await device.dispose()
    },
  }
}

const adam: OptimizerDocument = { name: 'Adam', network: 'Main', dataset: 'random', type: 'adam' }

function projectOf({ network, batch }: BenchNetwork): ProjectDocument {
  return {
    format: 'tsumiki',
    version: 1,
    name: 'bench',
    networks: [network],
    datasets: [],
    optimizers: [adam],
    training: { epochs: 1, batchSize: batch, seed: 0 },
  }
}

function randomBatch({ variables, batch }: BenchNetwork): Record<string, TensorData> {
  const random = new Random(seedOf(0, 'bench'))
  const feeds: Record<string, TensorData> = {
    [scalarInputs.inverseBatch]: scalar(1 / batch),
    [scalarInputs.seed]: scalar(1, 'u32'),
  }
  for (const { name, shape, classes } of variables) {
    const data = Float32Array.from({ length: batch * size(shape) }, () =>
      classes ? random.below(classes.length) : random.uniform(),
    )
    feeds[dataInput(name)] = { dtype: 'f32', shape: [batch, ...shape], data }
  }
  return feeds
}
