// Which frame of a clip becomes which of the fixed number of frames that a network takes.
import type { ClipRecipe } from './document.ts'

/**
 * Of a clip of `present` frames the one that becomes frame `index` of `count`: spread evenly over the clip (a short one
 * shows frames twice), or the first ones (of a short clip the last repeats).
 */
export function frameFor(index: number, count: number, present: number, pick: ClipRecipe['pick']): number {
  const at = pick === 'start' ? index : Math.floor((index * present) / count)
  return Math.min(at, present - 1)
}
