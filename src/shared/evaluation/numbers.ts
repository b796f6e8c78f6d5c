// How well numbers are predicted: mean errors, R², the smallest and the largest error.
import { type Ratio, ratio } from './ratio.ts'

export interface NumberReport {
  /** Mean of |y − t|. */
  mae: Ratio
  /** Root of the mean of (y − t)². */
  rmse: Ratio
  /** 1 − Σ(y − t)²/Σ(t − t̄)²: 1 is perfect, 0 is no better than always saying the mean. null where all t are the same. */
  r2: Ratio
  minAbsoluteError: Ratio
  maxAbsoluteError: Ratio
}

/** One report for each of `columns` numbers per sample; `truth` and `predictions` hold them row by row. */
export function numberReports(
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
  columns: number,
): NumberReport[] {
  return Array.from({ length: columns }, (_, column) => numberReport(truth, predictions, columns, column))
}

function numberReport(
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
  columns: number,
  column: number,
): NumberReport {
  const count = truth.length / columns
  let absolute = 0
  let squared = 0
  let total = 0
  let min = Number.POSITIVE_INFINITY
  let max = 0
  for (let i = column; i < truth.length; i += columns) {
    const error = Math.abs(predictions[i] - truth[i])
    absolute += error
    squared += error * error
    // From the first value, so that the spread of equal values is exactly 0.
    total += truth[i] - truth[column]
    min = Math.min(min, error)
    max = Math.max(max, error)
  }
  const mean = truth[column] + total / count
  let spread = 0
  for (let i = column; i < truth.length; i += columns) spread += (truth[i] - mean) ** 2
  const unexplained = ratio(squared, spread)
  const meanSquare = ratio(squared, count)
  return {
    mae: ratio(absolute, count),
    rmse: meanSquare === null ? null : Math.sqrt(meanSquare),
    r2: unexplained === null ? null : 1 - unexplained,
    minAbsoluteError: count ? min : null,
    maxAbsoluteError: count ? max : null,
  }
}
