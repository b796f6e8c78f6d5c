// Cross-validation: the same project once for each fold.
import type { SplitRecipe } from '../data/document.ts'
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
