// The powers of ten that the lens's axis spans: the same for every moment of a run, so that what moves is seen to move.
import type { Look } from '../../shared/training/lens.ts'

/** Smaller numbers lie at the edge: a Softmax's would squeeze all others together. */
const MOST = 12

export function decades(looks: readonly Look[], of: 'activation' | 'gradient'): readonly [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { layers } of looks)
    for (const layer of layers) {
      const quantiles = layer[of]?.quantiles ?? []
      if (quantiles.length === 0) continue
      from = Math.min(from, quantiles[0])
      to = Math.max(to, quantiles.at(-1)!)
    }
  if (to < from) return [-3, 0]
  const high = Math.ceil(Math.log10(to))
  const low = Math.max(high - MOST, Math.floor(Math.log10(from)))
  return [low, Math.max(low + 1, high)]
}

/** Whole powers, and not more than a few of them. */
export function decadeTicks([from, to]: readonly [number, number]): number[] {
  const every = Math.ceil((to - from) / 5)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((power) => (power - from) % every === 0)
}
