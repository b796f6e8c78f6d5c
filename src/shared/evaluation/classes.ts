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

export interface Confusion {
  truth: number
  prediction: number
  count: number
}

/** A matrix of more classes is millions of counts that nobody reads. */
export const MOST_IN_MATRIX = 500
const MOST_PAIRS = 1000

export interface ClassReport {
  names: readonly string[]
  /** Rows: the truth. Columns: the prediction. Empty where there are more than MOST_IN_MATRIX classes. */
  confusion: readonly (readonly number[])[]
  /** Instead of a matrix that would be too large: the wrong pairs, the most frequent first. */
  mostConfused?: readonly Confusion[]
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
  if (names.length <= MOST_IN_MATRIX) return confusionReport(confusionMatrix(truth, predictions, names.length), names)
  const pairs = confusionPairs(truth, predictions)
  return { ...reportOf(names, pairs, []), mostConfused: pairs.filter(isWrong).slice(0, MOST_PAIRS) }
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

/** `confusion`: counts, the truth in rows and the prediction in columns. */
export function confusionReport(confusion: readonly (readonly number[])[], names: readonly string[]): ClassReport {
  const pairs = confusion.flatMap((row, truth) => row.map((count, prediction) => ({ truth, prediction, count })))
  return reportOf(names, pairs, confusion)
}

/** Every pair of truth and prediction that occurs, the most frequent first. */
function confusionPairs(truth: ArrayLike<number>, predictions: ArrayLike<number>): Confusion[] {
  const pairs = new Map<string, Confusion>()
  for (let i = 0; i < truth.length; i++) {
    const key = `${truth[i]},${predictions[i]}`
    const pair = pairs.get(key) ?? { truth: truth[i], prediction: predictions[i], count: 0 }
    pairs.set(key, { ...pair, count: pair.count + 1 })
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count)
}

const isWrong = ({ truth, prediction }: Confusion) => truth !== prediction

function reportOf(
  names: readonly string[],
  pairs: readonly Confusion[],
  confusion: ClassReport['confusion'],
): ClassReport {
  const [rights, truths, predicted] = [0, 1, 2].map(() => names.map(() => 0))
  for (const { truth, prediction, count } of pairs) {
    truths[truth] += count
    predicted[prediction] += count
    if (truth === prediction) rights[truth] += count
  }
  const perClass = names.map((_, k): ClassScores => {
    const precision = ratio(rights[k], predicted[k])
    const recall = ratio(rights[k], truths[k])
    return { precision, recall, fMeasure: fMeasure(precision, recall), support: truths[k] }
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
    accuracy: ratio(sum(rights), sum(truths)),
  }
}

function fMeasure(precision: Ratio, recall: Ratio): Ratio {
  return precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
