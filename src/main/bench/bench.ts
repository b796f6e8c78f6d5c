// Training throughput of whole optimisation steps (forward, backward, Adam) on random data already in memory.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../shared/network/initializers.ts'
import type { OptimizerDocument, ProjectDocument } from '../../shared/project/document.ts'
import { Random, seedOf } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Backend } from '../backends/backend.ts'
import { loadBackend } from '../backends/load.ts'
import { dataInput, scalarInputs } from '../compile/forward.ts'
import { stepScalars } from '../compile/optimizerStep.ts'
import { compileTrainingStep } from '../compile/programs.ts'
import { initialWeights } from '../training/initialise.ts'
import { scalar } from '../training/loader.ts'
import { optimizerPlan } from '../training/plan.ts'
import { type BenchNetwork, benchNetworks } from './networks.ts'

export interface BenchResult {
  net: string
  batch: number
  backend: Backend['name']
  device: 'cpu'
  threads: number
  samplesPerSecond: number
}

export interface BenchOptions {
  backend?: 'onnx' | 'tfjs'
  /** Left open: the best of 1 … all. */
  threads?: number
  /** How long each figure is measured. */
  seconds?: number
}

const WARM_UP_STEPS = 5

/** Measures the networks named (all where none are), one after the other. */
export async function runBench(
  names: readonly string[],
  { backend: backendName = 'onnx', threads, seconds = 3 }: BenchOptions,
  onResult: (result: BenchResult) => void,
): Promise<void> {
  const known = Object.keys(benchNetworks)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new UserError({
      en: `There is no benchmark network '${unknown}'. Known ones: ${known.join(', ')}.`,
      ja: `ベンチマーク用のネットワーク '${unknown}' はありません。使えるもの: ${known.join('、')}`,
    })
  const backend = await loadBackend(backendName)
  const counts = threads ? [threads] : Array.from({ length: availableParallelism() }, (_, i) => i + 1)
  for (const name of names.length ? names : known) {
    const net = benchNetworks[name]()
    const results: BenchResult[] = []
    for (const count of counts) results.push(await measure(name, net, backend, count, seconds))
    onResult(results.reduce((a, b) => (b.samplesPerSecond > a.samplesPerSecond ? b : a)))
  }
}

async function measure(
  name: string,
  net: BenchNetwork,
  backend: Backend,
  threads: number,
  seconds: number,
): Promise<BenchResult> {
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
  const run = () => {
    for (const [scalarName, value] of Object.entries(stepScalars(optimizer, 1e-3, ++steps)))
      feeds[scalarName] = scalar(value)
    return step.run(feeds, net.batch)
  }
  for (let i = 0; i < WARM_UP_STEPS; i++) await run()
  const start = performance.now()
  const before = steps
  while (performance.now() - start < seconds * 1000) await run()
  const samplesPerSecond = ((steps - before) * net.batch * 1000) / (performance.now() - start)
  await step.dispose()
  await device.dispose()
  return { net: name, batch: net.batch, backend: backend.name, device: 'cpu', threads, samplesPerSecond }
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
