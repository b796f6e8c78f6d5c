// From a confusion matrix: shares of each row, and the pairs of classes that are mixed up most.
import type { Confusion } from '../../shared/evaluation/classes.ts'

export function rowShares(confusion: readonly (readonly number[])[]): number[][] {
  return confusion.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0)
    return row.map((count) => (total ? count / total : 0))
  })
}

export function mostConfused(confusion: readonly (readonly number[])[], most: number): Confusion[] {
  const found: Confusion[] = []
  confusion.forEach((row, truth) => {
    row.forEach((count, prediction) => {
      if (count && truth !== prediction) found.push({ truth, prediction, count })
    })
  })
  return found.sort((a, b) => b.count - a.count).slice(0, most)
}
