// Everything that is wrong with a project, or odd about it: its networks, its data, its optimisers, its settings.
import type { Variable } from '../data/dataset.ts'
import type { ProjectDocument } from '../project/document.ts'
import { optimizerProblems } from '../project/optimizerProblems.ts'
import { trainingProblems } from '../project/trainingProblems.ts'
import { networkAdvice } from './advice.ts'
import { elaborate } from './elaborate.ts'
import type { FlatNetwork } from './flat.ts'
import { located } from './located.ts'
import type { Problem, Severity } from './problem.ts'
import { inferShapes, type NetworkShapes } from './shapes.ts'
import { withUnitShapes } from './unitShapes.ts'
import { usesOf } from './units.ts'

export type { Fix, Problem, Severity } from './problem.ts'

export interface KnownData {
  /** The variables of datasets that have been read, by the dataset's name. */
  datasets?: Readonly<Record<string, readonly Variable[]>>
}

/** A network as it would be computed, and the shapes in it. */
export interface ExaminedNetwork {
  network: FlatNetwork
  inferred: NetworkShapes
}

/** Errors first; among equals settings first, then the networks, block by block in the order of the document. */
export function checkProject(project: ProjectDocument, known: KnownData = {}): Problem[] {
  return examineProject(project, known).problems
}

/** The problems, and what was found out on the way: each network's shapes, by its name. */
export function examineProject(
  project: ProjectDocument,
  { datasets = {} }: KnownData = {},
): { problems: Problem[]; networks: ReadonlyMap<string, ExaminedNetwork> } {
  const settings = [...trainingProblems(project.training), ...optimizerProblems(project)]
  const networks = project.networks.map(({ name }) => ({ name, ...examineNetwork(project, name, datasets) }))
  const order: Severity[] = ['error', 'warning', 'hint']
  const problems = [...settings, ...networks.flatMap((network) => network.problems)].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  )
  return { problems, networks: new Map(networks.map((network) => [network.name, network])) }
}

/** Networks that no optimiser minimises are parts or drafts: only their structure and shapes are looked at. */
function examineNetwork(
  project: ProjectDocument,
  name: string,
  datasets: NonNullable<KnownData['datasets']>,
): ExaminedNetwork & { problems: Problem[] } {
  const optimizer = project.optimizers.find((each) => each.network === name)
  const { network, problems: structure } = elaborate(project, name, 'training')
  const variables = optimizer && Object.hasOwn(datasets, optimizer.dataset) ? datasets[optimizer.dataset] : undefined
  const inferred = inferShapes(network, variables)
  const shapeProblems = located(inferred.problems, name, network.origins)
  const found = [...structure, ...shapeProblems]
  const problems = optimizer
    ? [...found, ...located(networkAdvice(network, inferred.shapes, project.training), name, network.origins)]
    : // What is wrong with a unit is told where it stands.
      usesOf(project.networks, name).length > 0
      ? []
      : found.filter(({ code }) => code !== 'nothingToMinimise' && code !== 'looseEnd')
  return { network, inferred: withUnitShapes(network, inferred), problems }
}
