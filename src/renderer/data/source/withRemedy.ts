// Data asked for once more, without what made it fail.
import type { Remedy } from '../../../shared/errors.ts'
import type { DataWish } from '../../../shared/protocol/data.ts'

/** `samples`: those that may be left out. */
export function withRemedy(
  wish: DataWish | undefined,
  remedy: Exclude<Remedy, 'series'>,
  samples: readonly string[],
): DataWish {
  if (remedy === 'leaveOut') return { ...wish, excluded: [...(wish?.excluded ?? []), ...samples] }
  return { ...wish, badCells: 'drop' }
}
