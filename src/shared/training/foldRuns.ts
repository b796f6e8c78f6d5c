// The runs of a cross-validation that belong together.
import { foldCount, splitOf, withFold } from '../project/folds.ts'
import { differences } from './differences.ts'
import type { RunRecord } from './run.ts'

/** Of each fold, the latest run that is like `record` in all but the fold; none where its data is not split into folds. */
export function foldRuns<Run extends { record?: RunRecord }>(
  record: RunRecord,
  runs: readonly Run[],
): (Run | undefined)[] {
  const folds = foldCount(record.project)
  if (folds === undefined) return []
  const own = withFold(record.project, folds, 1)
  const { epochs, batchSize, seed } = record.settings
  const alike = runs.filter(({ record: other }) => {
    if (!other || foldCount(other.project) !== folds) return false
    const { settings } = other
    if (settings.epochs !== epochs || settings.batchSize !== batchSize || settings.seed !== seed) return false
    return differences(own, withFold(other.project, folds, 1)).length === 0
  })
  return Array.from({ length: folds }, (_, i) =>
    alike.findLast(({ record: other }) => (splitOf(other!.project)?.fold ?? 1) === i + 1),
  )
}
