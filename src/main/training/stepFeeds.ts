// What one training step is fed besides its state: the batch, 1/N, the noise's seed and the optimiser's scalars.
import type { TensorData } from '../../shared/tensor/program.ts'
import { scalarInputs } from '../compile/forward.ts'
import { type OptimizerPlan, stepScalars } from '../compile/optimizerStep.ts'
import { type Batch, scalar } from './loader.ts'

export interface StepNumbers {
  learningRate: number
  /** From 1. */
  step: number
  seed: number
}

export function stepFeeds(batch: Batch, optimizer: OptimizerPlan, { learningRate, step, seed }: StepNumbers) {
  const feeds: Record<string, TensorData> = {
    ...batch.feeds,
    [scalarInputs.inverseBatch]: scalar(1 / batch.count),
    [scalarInputs.seed]: scalar(seed, 'u32'),
  }
  for (const [name, value] of Object.entries(stepScalars(optimizer, learningRate, step))) feeds[name] = scalar(value)
  return feeds
}
