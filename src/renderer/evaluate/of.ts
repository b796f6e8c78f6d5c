// What is evaluated: a part of the run's own data, or a file.
import type { SplitName } from '../../shared/data/dataset.ts'

export interface Of {
  split?: SplitName
  file?: string
}
