// Decides after each epoch whether it is the best so far and whether to stop.
import type { TrainingDocument } from '../../shared/project/document.ts'
import type { EpochRecord, Scores } from '../../shared/training/run.ts'

/** What has been counted so far. Plain numbers: a checkpoint holds them. */
export interface StoppingState extends Record<string, number> {
  sinceBestLoss: number
  bestLoss: number
  sinceBestMetric: number
  bestMetric: number
  rises: number
  lastLoss: number
}

export const startOfStopping: StoppingState = {
  sinceBestLoss: 0,
  bestLoss: Number.POSITIVE_INFINITY,
  sinceBestMetric: 0,
  bestMetric: Number.NEGATIVE_INFINITY,
  rises: 0,
  lastLoss: Number.POSITIVE_INFINITY,
}

/** The scores that count: validation's, or training's where there is no validation data. */
export function judged(record: Pick<EpochRecord, 'training' | 'validation'>): Scores {
  return record.validation ?? record.training
}

/** Accuracy where there is one, else the negative error: larger is better. */
function metric(scores: Scores): number {
  return scores.accuracy ?? -(scores.rmse ?? scores.loss)
}

export function afterEpoch(before: StoppingState, record: EpochRecord): { state: StoppingState; best: boolean } {
  const scores = judged(record)
  const value = metric(scores)
  const best = scores.loss < before.bestLoss
  const betterMetric = value > before.bestMetric
  const state: StoppingState = {
    sinceBestLoss: best ? 0 : before.sinceBestLoss + 1,
    bestLoss: Math.min(before.bestLoss, scores.loss),
    sinceBestMetric: betterMetric ? 0 : before.sinceBestMetric + 1,
    bestMetric: Math.max(before.bestMetric, value),
    rises: scores.loss > before.lastLoss ? before.rises + 1 : 0,
    lastLoss: scores.loss,
  }
  return { state, best }
}

export function shouldStop(state: StoppingState, setting: TrainingDocument['earlyStopping']): boolean {
  if (!setting || setting.type === 'none') return false
  const counted = { bestLoss: state.sinceBestLoss, bestMetric: state.sinceBestMetric, risingLoss: state.rises }
  return counted[setting.type] >= setting.epochs
}
