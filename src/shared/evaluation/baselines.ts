// The errors of simple rules for time series, on the samples that a model is evaluated on.
import type { Baseline } from '../data/dataset.ts'
import { numberReports } from './numbers.ts'
import type { BaselineReport } from './types.ts'

/** `truth`: of the samples `indices`, `width` numbers each; a rule counts where it knows all of a sample's numbers. */
export function baselineReports(
  baselines: readonly Baseline[],
  indices: Int32Array,
  truth: ArrayLike<number>,
  width: number,
): BaselineReport[] {
  return baselines.flatMap(({ rule, values }) => {
    const known: number[] = []
    const guessed: number[] = []
    indices.forEach((index, i) => {
      const guess = values.subarray(index * width, (index + 1) * width)
      if (guess.some(Number.isNaN)) return
      guessed.push(...guess)
      for (let k = 0; k < width; k++) known.push(truth[i * width + k])
    })
    const count = guessed.length / width
    return count === 0 ? [] : [{ rule, count, numbers: numberReports(known, guessed, width) }]
  })
}
