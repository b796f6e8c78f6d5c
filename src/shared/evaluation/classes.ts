// How well classes are told apart: confusion matrix, precision, recall, F-measure, accuracy.
import { meanRatio, type Ratio, ratio } from './ratio.ts'

export interface ClassScores {
  /** Of what was predicted as this class, the share that is it. */
  precision: Ratio
  /** Of what is this class, the share that was predicted as it. */
  recall: Ratio
  /** 2PR/(P+R). */
  fMeasure: Ratio
  /** Samples of this class. */
  support: number
}

export interface ClassReport {
  names: readonly string[]
  /** Rows: the truth. Columns: the prediction. */
  confusion: readonly (readonly number[])[]
  perClass: readonly ClassScores[]
  /** Means over the classes, each counting the same. Undefined ratios count as 0. */
  macro: MacroScores
  accuracy: Ratio
}

export interface MacroScores {
  precision: number
  recall: number
  fMeasure: number
  /** Names of the classes with a ratio that is 0/0, for the note that it counts as 0. */
  undefinedFor: readonly string[]
}

/** `truth` and `predictions`: class indices, one for each sample. */
export function classReport(
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
  names: readonly string[],
): ClassReport {
  return reportOf(confusionMatrix(truth, predictions, names.length), names)
}

export function confusionMatrix(
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes: number,
): readonly (readonly number[])[] {
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  for (let i = 0; i < truth.length; i++) confusion[truth[i]][predictions[i]]++
  return confusion
}

function reportOf(confusion: readonly (readonly number[])[], names: readonly string[]): ClassReport {
  const perClass = names.map((_, k): ClassScores => {
    const right = confusion[k][k]
    const support = sum(confusion[k])
    const precision = ratio(right, sum(confusion.map((row) => row[k])))
    const recall = ratio(right, support)
    return { precision, recall, fMeasure: fMeasure(precision, recall), support }
  })
  return {
    names,
    confusion,
    perClass,
    macro: {
      precision: meanRatio(perClass.map((scores) => scores.precision)),
      recall: meanRatio(perClass.map((scores) => scores.recall)),
      fMeasure: meanRatio(perClass.map((scores) => scores.fMeasure)),
      undefinedFor: names.filter((_, k) => Object.values(perClass[k]).includes(null)),
    },
    accuracy: ratio(sum(confusion.map((row, k) => row[k])), sum(confusion.map(sum))),
  }
}

function fMeasure(precision: Ratio, recall: Ratio): Ratio {
  return precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
