// Adds up what programs report per batch, and makes scores of the sums.

import type { TensorData } from '../../shared/tensor/program.ts'
import type { Scores } from '../../shared/training/run.ts'

/** Sums over samples, by output name. Plain data: a checkpoint holds them. */
export type Sums = Record<string, number>

/** Adds a batch: `loss` is a mean over the batch, the others are sums over it. */
export function addBatch(sums: Sums, outputs: Readonly<Record<string, TensorData>>, count: number): void {
  for (const [name, { data }] of Object.entries(outputs))
    sums[name] = (sums[name] ?? 0) + data[0] * (name === 'loss' ? count : 1)
}

export function scoresOf(sums: Readonly<Sums>, count: number): Scores {
  return {
    loss: sums.loss / count,
    ...(sums.correct !== undefined && { accuracy: sums.correct / count }),
    ...(sums.absoluteError !== undefined && {
      mae: sums.absoluteError / count,
      rmse: Math.sqrt(sums.squaredError / count),
    }),
  }
}
