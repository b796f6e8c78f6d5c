// Does what a check proposes, as one named step of undo.
import type { FindingFix } from '../../../shared/data/finding.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import { changeProject } from '../../store/project.ts'

export function applyFix(dataset: string, { label, recipe, classWeights }: FindingFix): void {
  changeProject(label, (document) => fixed(document, dataset, { recipe, classWeights }))
}

export function fixed(
  document: ProjectDocument,
  dataset: string,
  { recipe, classWeights }: Pick<FindingFix, 'recipe' | 'classWeights'>,
): ProjectDocument {
  return {
    ...document,
    ...(recipe && {
      datasets: document.datasets.map((each) =>
        each.name === dataset ? { ...each, recipe: { ...each.recipe, ...recipe } } : each,
      ),
    }),
    ...(classWeights && { training: { ...document.training, classWeights } }),
  }
}
