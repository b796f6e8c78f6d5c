// An axis: where a value lies between 0 and 1, evenly or by powers of ten, and round marks for it.
import { ticks } from '../evaluate/bins.ts'

export interface Axis {
  /** 0 to 1. */
  place(value: number): number
  marks: readonly number[]
}

/** Values that span more than this are told apart only by powers of ten. */
const WIDE = 50
const MARGIN = 0.06

export function axisOf(values: readonly number[]): Axis {
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  return least > 0 && greatest / least > WIDE ? logarithmic(least, greatest) : even(least, greatest)
}

function even(least: number, greatest: number): Axis {
  const margin = (greatest - least) * MARGIN || Math.abs(least) * MARGIN || 1
  const range = [least - margin, greatest + margin] as const
  return { place: (value) => (value - range[0]) / (range[1] - range[0]), marks: ticks(range, 6) }
}

function logarithmic(least: number, greatest: number): Axis {
  const span = Math.log10(greatest / least)
  const [from, to] = [Math.log10(least) - span * MARGIN, Math.log10(greatest) + span * MARGIN]
  const first = Math.ceil(from)
  const powers = Array.from({ length: Math.floor(to) - first + 1 }, (_, i) => 10 ** (first + i))
  const every = Math.ceil(powers.length / 5)
  return {
    place: (value) => (Math.log10(value) - from) / (to - from),
    marks: powers.filter((_, i) => i % every === 0),
  }
}
