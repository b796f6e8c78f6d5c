// Divides windows of time series into parts by time: training the earliest, test the latest, and none that reaches into another part.
import type { Split } from './dataset.ts'
import { sharesOf } from './split.ts'

/** The times, in any unit, of each window's first row and of the row it predicts. */
export interface WindowTimes {
  first: Float64Array
  last: Float64Array
}

/**
 * Windows that would reach over the border of two parts belong to none: they are the gap. The borders are laid so that
 * the windows that are left keep the ratio.
 */
export function splitWindows({ first, last }: WindowTimes, ratio: readonly number[]): Split {
  const shares = sharesOf(ratio)
  const starts = first.slice().sort()
  const ends = last.slice().sort()
  const count = first.length
  /** Two borders in time: training ends before the first, test begins at the second. */
  const borders = (total: number): [number, number] => {
    const training = Math.max(1, Math.round(shares[0] * total))
    const test = Math.min(Math.round(shares[2] * total), total - training)
    const from = shares[1] + shares[2] === 0 ? Number.POSITIVE_INFINITY : after(ends[training - 1])
    const to = test === 0 ? Number.POSITIVE_INFINITY : starts[count - test]
    return shares[1] === 0 && test > 0 ? [to, to] : [from, to]
  }
  const parts = (total: number): Split => {
    const [from, to] = borders(total)
    const within = (low: number, high: number) => indices(count, (i) => first[i] >= low && last[i] < high)
    return {
      training: within(Number.NEGATIVE_INFINITY, Math.min(from, to)),
      validation: within(from, to),
      test: within(to, Number.POSITIVE_INFINITY),
    }
  }
  const fits = (total: number): boolean => {
    const [from, to] = borders(total)
    if (from > to) return false
    const { training, validation } = parts(total)
    return training.length >= Math.round(shares[0] * total) && validation.length >= Math.round(shares[1] * total)
  }
  let low = 1
  let high = count
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return parts(low)
}

/** The smallest number above it. */
function after(value: number): number {
  return value + Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON)
}

function indices(count: number, wanted: (index: number) => boolean): Int32Array {
  const all: number[] = []
  for (let i = 0; i < count; i++) if (wanted(i)) all.push(i)
  return Int32Array.from(all)
}
