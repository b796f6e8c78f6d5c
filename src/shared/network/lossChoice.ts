// Which loss fits what enters it, and what it is compared with.
import type { LossRole } from '../layers/definition.ts'
import { type AnyLayer, layerTypes } from '../layers/registry.ts'

/**
 * The loss for a task, after a block of type `before`: after Softmax and Sigmoid one that takes probabilities,
 * otherwise one that contains them.
 */
export function fittingLoss(task: LossRole['task'], before: string): AnyLayer | undefined {
  const losses = layerTypes().filter(({ loss }) => loss?.task === task)
  if (task === 'numbers') return losses.find(({ type }) => type === 'squaredError') ?? losses[0]
  const takesProbabilities = losses.some(({ loss }) => loss?.prediction === before)
  return losses.find(({ loss }) => (loss?.prediction === 'identity') === takesProbabilities)
}

/** What the activation before a loss suggests that the network predicts. */
export function likelyTask(before: string): LossRole['task'] {
  const owner = layerTypes().find(({ loss }) => loss && loss.prediction !== 'identity' && loss.prediction === before)
  return owner?.loss?.task ?? 'numbers'
}
