// The numbers behind a chart: smoothed for display, thinned to what a screen can show, put on one axis.

export interface Points {
  x: readonly number[]
  y: readonly (number | null)[]
}

/**
 * Exponential moving average without the pull to 0 at the beginning. `strength`: 0 (as it is) to below 1.
 * Bias-corrected as in Adam: s / (1 − strengthⁿ).
 */
export function smooth(values: readonly (number | null)[], strength: number): (number | null)[] {
  if (strength <= 0) return [...values]
  let sum = 0
  let weight = 0
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) return value
    sum = sum * strength + value * (1 - strength)
    weight = weight * strength + (1 - strength)
    return sum / weight
  })
}

/** Keeps the least and the greatest of each of `most / 2` stretches, in order, and both ends: no peak is lost. */
export function decimate({ x, y }: Points, most: number): Points {
  if (x.length <= most) return { x, y }
  const stretches = Math.max(1, Math.floor((most - 2) / 2))
  const kept = new Set<number>([0, x.length - 1])
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * x.length) / stretches)
    const to = Math.floor(((stretch + 1) * x.length) / stretches)
    let least = from
    let greatest = from
    for (let i = from; i < to; i++) {
      if ((y[i] ?? Number.POSITIVE_INFINITY) < (y[least] ?? Number.POSITIVE_INFINITY)) least = i
      if ((y[i] ?? Number.NEGATIVE_INFINITY) > (y[greatest] ?? Number.NEGATIVE_INFINITY)) greatest = i
    }
    kept.add(least).add(greatest)
  }
  const indices = [...kept].sort((a, b) => a - b)
  return { x: indices.map((i) => x[i]), y: indices.map((i) => y[i]) }
}

/** The points from `from` to `to`, with the neighbours on both sides that lines lead to. */
export function within({ x, y }: Points, from: number, to: number): Points {
  let first = x.findIndex((value) => value >= from)
  if (first < 0) first = x.length
  let end = x.findIndex((value) => value > to)
  if (end < 0) end = x.length
  const slice = [Math.max(0, first - 1), Math.min(x.length, end + 1)] as const
  return { x: x.slice(...slice), y: y.slice(...slice) }
}

/** Several series on one x axis: its values in order, then each series with null where it has none. */
export function align(series: readonly Points[]): [number[], ...(number | null)[][]] {
  const x = [...new Set(series.flatMap((each) => [...each.x]))].sort((a, b) => a - b)
  const place = new Map(x.map((value, i) => [value, i]))
  const rows = series.map((each) => {
    const row: (number | null)[] = new Array(x.length).fill(null)
    for (const [i, value] of each.x.entries()) row[place.get(value)!] = each.y[i]
    return row
  })
  return [x, ...rows]
}

/** What a logarithmic axis can show. */
export function positive(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) => (value !== null && value > 0 ? value : null))
}
