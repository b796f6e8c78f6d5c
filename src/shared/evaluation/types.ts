// What evaluation.json holds: how well a model does on one part of the data, or on a file.
import type { BaselineRule, SplitName } from '../data/dataset.ts'
import type { ClassReport } from './classes.ts'
import type { NumberReport } from './numbers.ts'

export interface Evaluation {
  /** What was evaluated: a part of the project's data, or a file. */
  of: { split: SplitName } | { file: string }
  /** Samples. */
  count: number
  /** Mean over the samples. */
  loss?: number
  classes?: ClassReport
  /** One for each number that the model predicts, in the data's own units. */
  numbers?: readonly NumberReport[]
  /** Of time series: the errors of simple rules on the same samples. */
  baselines?: readonly BaselineReport[]
}

export interface BaselineReport {
  rule: BaselineRule
  /** Samples for which the rule knows a value. */
  count: number
  numbers: readonly NumberReport[]
}
