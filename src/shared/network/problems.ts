// Everything that is wrong with a project, or odd about it: its networks, its data, its optimisers, its settings.
import type { Variable } from '../data/dataset.ts'
import type { ProjectDocument } from '../project/document.ts'
import { optimizerProblems } from '../project/optimizerProblems.ts'
import { trainingProblems } from '../project/trainingProblems.ts'
import { networkAdvice } from './advice.ts'
import { elaborate } from './elaborate.ts'
import type { Problem, Severity } from './problem.ts'
import { inferShapes } from './shapes.ts'

export type { Fix, Problem, Severity } from './problem.ts'

export interface KnownData {
  /** The variables of datasets that have been read, by the dataset's name. */
  datasets?: Readonly<Record<string, readonly Variable[]>>
}

/** Errors first; among equals settings first, then the networks, block by block in the order of the document. */
export function checkProject(project: ProjectDocument, { datasets = {} }: KnownData = {}): Problem[] {
  const settings = [...trainingProblems(project.training), ...optimizerProblems(project)]
  const networks = project.networks.flatMap(({ name }) => networkProblems(project, name, datasets))
  const order: Severity[] = ['error', 'warning', 'hint']
  return [...settings, ...networks].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}

/** Networks that no optimiser minimises are parts or drafts: only their structure and shapes are looked at. */
function networkProblems(
  project: ProjectDocument,
  name: string,
  datasets: NonNullable<KnownData['datasets']>,
): Problem[] {
  const optimizer = project.optimizers.find(({ network }) => network === name)
  const { network, problems } = elaborate(project, name, 'training')
  const variables = optimizer && Object.hasOwn(datasets, optimizer.dataset) ? datasets[optimizer.dataset] : undefined
  const inferred = inferShapes(network, variables)
  const found = [...problems, ...inferred.problems]
  if (!optimizer) return found.filter(({ code }) => code !== 'nothingToMinimise' && code !== 'looseEnd')
  return [...found, ...networkAdvice(network, inferred.shapes, project.training)]
}
