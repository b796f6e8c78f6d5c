// The few numbers that say how good a model is, and their mean over several models.
import type { NumberReport } from './numbers.ts'
import type { Evaluation } from './types.ts'

export const modelMeasures = ['accuracy', 'fMeasure', 'mae', 'rmse', 'r2'] as const
export type ModelMeasure = (typeof modelMeasures)[number]

/** Those of classes or those of numbers; a score that is undefined (0/0) is absent. F-measure: mean over the classes. */
export type ModelScores = Partial<Record<ModelMeasure, number>>

export function modelScores({ classes, numbers }: Evaluation): ModelScores {
  if (classes) return withoutNull({ accuracy: classes.accuracy, fMeasure: classes.macro.fMeasure })
  return numbers ? withoutNull(meanErrors(numbers)) : {}
}

function withoutNull(scores: Partial<Record<ModelMeasure, number | null>>): ModelScores {
  return Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== null))
}

/** Over the predicted numbers, where there are several; null where it is undefined for one of them. */
export function meanErrors(numbers: readonly NumberReport[]) {
  return { mae: mean(numbers, 'mae'), rmse: mean(numbers, 'rmse'), r2: mean(numbers, 'r2') }
}

function mean(reports: readonly NumberReport[], key: keyof NumberReport): number | null {
  const values = reports.map((report) => report[key])
  if (values.includes(null)) return null
  return values.reduce<number>((sum, value) => sum + value!, 0) / values.length
}

export interface Spread {
  mean: number
  /** Standard deviation of a sample: divided by one less than their number; 0 for a single one. */
  deviation: number
}

export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 }
}
