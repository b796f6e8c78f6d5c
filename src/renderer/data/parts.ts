// The parts of a split in the order in which they are drawn, with their colours.
import type { SplitName } from '../../shared/data/dataset.ts'

export const parts: readonly SplitName[] = ['training', 'validation', 'test']

export const partColours: Readonly<Record<SplitName, string>> = {
  training: 'var(--training)',
  validation: 'var(--validation)',
  test: 'var(--test)',
}
