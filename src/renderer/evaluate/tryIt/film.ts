// A film's frames, each C×H×W, as the C×T×H×W numbers that a network takes.
import { frameFor } from '../../../shared/data/clipFrames.ts'
import type { ClipRecipe } from '../../../shared/data/document.ts'

export function filmOf(
  frames: readonly Float32Array[],
  [channels, count, height, width]: readonly number[],
  pick: ClipRecipe['pick'],
): Float32Array {
  const area = height * width
  const out = new Float32Array(channels * count * area)
  for (let i = 0; i < count; i++) {
    const frame = frames[frameFor(i, count, frames.length, pick)]
    for (let channel = 0; channel < channels; channel++)
      out.set(frame.subarray(channel * area, (channel + 1) * area), (channel * count + i) * area)
  }
  return out
}

/** By their names, 'frame 2' before 'frame 10', as the engine lists a folder. */
export function inOrder<Named extends { name: string }>(files: readonly Named[]): Named[] {
  return [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}
