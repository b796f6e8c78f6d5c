// Histograms: equal bins over a range, counted for one or two groups.

export interface Bin {
  from: number
  to: number
  /** Of each group. */
  counts: number[]
}

/** `group`: 0, 1 …, for each value. The last bin holds its upper end too; values outside the range are left out. */
export function bins(
  values: ArrayLike<number>,
  [least, greatest]: readonly [number, number],
  count: number,
  group: (i: number) => number = () => 0,
  groups = 1,
): Bin[] {
  const span = greatest > least ? greatest - least : 1
  const width = span / count
  const made = Array.from(
    { length: count },
    (_, k): Bin => ({
      from: least + k * width,
      to: least + (k + 1) * width,
      counts: new Array<number>(groups).fill(0),
    }),
  )
  for (let i = 0; i < values.length; i++) {
    const place = (values[i] - least) / width
    if (!(place >= 0 && place <= count)) continue
    made[Math.min(count - 1, Math.floor(place))].counts[group(i)]++
  }
  return made
}

export function rangeOf(...lists: ArrayLike<number>[]): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const values of lists)
    for (let i = 0; i < values.length; i++) {
      if (values[i] < least) least = values[i]
      if (values[i] > greatest) greatest = values[i]
    }
  return least <= greatest ? [least, greatest] : [0, 1]
}

/** More values show finer detail. An odd number, so that one bin is the middle. */
export function binCount(values: number): number {
  return 2 * Math.max(3, Math.min(15, Math.round(Math.sqrt(values) * 0.75))) + 1
}

/** Round marks for an axis: 1, 2 or 5 times a power of ten apart. */
export function ticks([least, greatest]: readonly [number, number], about = 5): number[] {
  const span = greatest - least
  if (!(span > 0) || !Number.isFinite(span)) return [least]
  const rough = span / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(least / step - 1e-9)
  const last = Math.floor(greatest / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}
