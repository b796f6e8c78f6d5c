// Cross-validation: the same project once for each fold, and the runs that belong together.
import type { SplitRecipe } from '../data/document.ts'
import { differences } from '../training/differences.ts'
import type { RunRecord } from '../training/run.ts'
import type { ProjectDocument } from './document.ts'

export const usualFolds = 5

/** The split of the data that the first optimiser learns from. */
export function splitOf({ datasets, optimizers }: ProjectDocument): SplitRecipe | undefined {
  return (datasets.find(({ name }) => name === optimizers[0]?.dataset) ?? datasets[0])?.recipe.split
}

/** How many models a cross-validation of the project trains; undefined where its data is not split into folds. */
export function foldCount(project: ProjectDocument): number | undefined {
  const split = splitOf(project)
  return split?.kind === 'kfold' ? (split.folds ?? usualFolds) : undefined
}

/** The project with one fold for test. */
export function withFold(project: ProjectDocument, folds: number, fold: number): ProjectDocument {
  return {
    ...project,
    datasets: project.datasets.map((dataset) => ({
      ...dataset,
      recipe: { ...dataset.recipe, split: { ...dataset.recipe.split, kind: 'kfold', folds, fold } },
    })),
  }
}

export function projectsOfFolds(project: ProjectDocument, folds: number): ProjectDocument[] {
  return Array.from({ length: folds }, (_, i) => withFold(project, folds, i + 1))
}

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
