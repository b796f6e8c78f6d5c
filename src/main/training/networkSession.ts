// A planned network on a device: its training step and its scores compiled, weights and optimiser state in place.
import { resolveInitializers } from '../../shared/network/initializers.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import type { Executable } from '../backends/backend.ts'
import type { TimeStep } from '../backends/trial.ts'
import { type Compiled, compileScores, compileTrainingStep } from '../compile/programs.ts'
import { blockShuffleOf } from './blockShuffle.ts'
import { initialOptimizerState, initialWeights } from './initialise.ts'
import { BatchLoader } from './loader.ts'
import type { TrainingPlan } from './plan.ts'
import { scoreBatchOf } from './scoreBatch.ts'
import { stepFeeds } from './stepFeeds.ts'

export interface CompiledPlan {
  step: Compiled
  scores: ReturnType<typeof compileScores>
  weights: Record<string, TensorData>
  optimizerState: Record<string, TensorData>
  /** The initializer of every weight, by 'block/weight'. */
  initializers: Record<string, string>
  loader: BatchLoader
  scoreLoader: BatchLoader
}

export function compilePlan(plan: TrainingPlan): CompiledPlan {
  const { variables, dataset } = plan.data
  const step = compileTrainingStep(plan.training, variables, plan.optimizer, plan.classWeights)
  const resolved = resolveInitializers(plan.training)
  const weights = initialWeights(step.parameters, resolved, plan.project.training.seed)
  const names = variables.map(({ name }) => name)
  const { batchSize } = plan.project.training
  const scoreBatch = Math.max(scoreBatchOf(plan.validation), batchSize)
  const blocks = blockShuffleOf(dataset)
  return {
    step,
    scores: compileScores(plan.validation, variables, plan.classWeights),
    weights,
    optimizerState: initialOptimizerState(step.stateShapes),
    initializers: Object.fromEntries(
      step.parameters.map(({ name, settings }) => [name, settings.initializer?.type ?? resolved.get(name) ?? '']),
    ),
    loader: new BatchLoader(dataset, names, batchSize, blocks?.window),
    scoreLoader: new BatchLoader(dataset, names, scoreBatch, blocks && Math.min(blocks.window, 4 * scoreBatch)),
  }
}

/** The shortest time of a few training steps on the first batch. They change the device's state. */
export const timeStep =
  (plan: TrainingPlan, compiled: CompiledPlan): TimeStep =>
  async (device, kind) => {
    await device.setState({ ...compiled.weights, ...compiled.optimizerState })
    const step = await device.load(compiled.step.program)
    // Without reading in advance: of data on disk that would be far more than a batch.
    const { dataset, variables, split } = plan.data
    const names = variables.map(({ name }) => name)
    const batch = new BatchLoader(dataset, names, compiled.loader.batchSize).load(split.training, 0)
    const feeds = stepFeeds(batch, plan.optimizer, [{ learningRate: plan.learningRate(0, 1), step: 1, seed: 1 }])
    // A GPU translates its programs in the first run, which may take seconds.
    if (kind !== 'cpu') await step.run(feeds, batch.count)
    return { seconds: await shortestRun(step, feeds, batch.count), step }
  }

/** A slow step tells enough by its first run: a run of a large network has to begin soon, too. */
const TRIAL_MILLISECONDS = 150

async function shortestRun(step: Executable, feeds: Record<string, TensorData>, count: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  const until = performance.now() + TRIAL_MILLISECONDS
  for (let i = 0; i < 1 || (i < 20 && performance.now() < until); i++) {
    const start = performance.now()
    await step.run(feeds, count)
    best = Math.min(best, performance.now() - start)
  }
  return best / 1000
}
