// What training steps are fed besides their state: the batch, 1/N, the noise's seed and the optimiser's scalars.
import type { TensorData } from '../../shared/tensor/program.ts'
import type { Executable } from '../backends/backend.ts'
import { scalarInputs } from '../compile/forward.ts'
import { type OptimizerPlan, stepScalars } from '../compile/optimizerStep.ts'
import type { Batch } from './loader.ts'

export interface StepNumbers {
  learningRate: number
  /** From 1. */
  step: number
  seed: number
}

/** `numbers`: of each of the batch's steps. */
export function stepFeeds(batch: Batch, optimizer: OptimizerPlan, numbers: readonly StepNumbers[]) {
  const axes = batch.steps > 1 ? [batch.steps] : []
  const feeds: Record<string, TensorData> = {
    ...batch.feeds,
    [scalarInputs.inverseBatch]: f32(
      axes,
      numbers.map(() => 1 / batch.count),
    ),
    [scalarInputs.seed]: { dtype: 'u32', shape: axes, data: Uint32Array.from(numbers, ({ seed }) => seed) },
  }
  const scalars = numbers.map(({ learningRate, step }) => stepScalars(optimizer, learningRate, step))
  for (const name of Object.keys(scalars[0]))
    feeds[name] = f32(
      axes,
      scalars.map((each) => each[name]),
    )
  return feeds
}

const f32 = (shape: readonly number[], values: readonly number[]): TensorData => ({
  dtype: 'f32',
  shape,
  data: Float32Array.from(values),
})

/** Runs all steps of a batch; the outputs of each. */
export async function runBatch(
  step: Executable,
  feeds: Readonly<Record<string, TensorData>>,
  { steps, count }: Batch,
): Promise<Record<string, TensorData>[]> {
  if (steps === 1) return [await step.run(feeds, count)]
  const outputs = Object.entries(await step.runSteps!(feeds, steps))
  return Array.from({ length: steps }, (_, i) =>
    Object.fromEntries(outputs.map(([name, value]) => [name, stepOf(value, i)])),
  )
}

function stepOf({ dtype, shape, data }: TensorData, step: number): TensorData {
  const length = data.length / shape[0]
  return { dtype, shape: shape.slice(1), data: data.subarray(step * length, (step + 1) * length) }
}
