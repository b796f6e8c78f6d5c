// Shapes, costs and problems of the open project, computed once for each document.
import type { Variable } from '../../shared/data/dataset.ts'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { type ExaminedNetwork, examineProject, type Problem } from '../../shared/network/problems.ts'
import type { NetworkShapes } from '../../shared/network/shapes.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { useProject } from '../store/project.ts'
import { differOnlyInPlaces } from './places.ts'

export interface Analysis {
  flat: FlatNetwork
  inferred: NetworkShapes
  /** Of the whole project. */
  problems: readonly Problem[]
  /** Of the open network, by block. */
  byNode: ReadonlyMap<NodeId, readonly Problem[]>
}

type Datasets = Readonly<Record<string, readonly Variable[]>>

let last: { document: ProjectDocument; name: string; datasets: Datasets; analysis: Analysis } | undefined

export function analyse(document: ProjectDocument, name: string, datasets: Datasets): Analysis {
  if (last && last.name === name && last.datasets === datasets && differOnlyInPlaces(last.document, document))
    return last.analysis
  const { problems, networks } = examineProject(document, { datasets })
  const { network: flat, inferred } = networks.get(name) ?? NOTHING
  const byNode = new Map<NodeId, Problem[]>()
  for (const problem of problems)
    if (problem.network === name && problem.node !== undefined)
      byNode.set(problem.node, [...(byNode.get(problem.node) ?? []), problem])
  const analysis = { flat, inferred, problems, byNode }
  last = { document, name, datasets, analysis }
  return analysis
}

const NOTHING = {
  network: { name: '', mode: 'training', nodes: [], terminals: [], outputs: [] },
  inferred: { shapes: new Map(), sums: { outputs: 0, parameters: 0, multiplyAdds: 0 }, problems: [] },
} satisfies ExaminedNetwork

/** Only where a project is open. */
export function useAnalysis(): Analysis {
  const document = useProject((state) => state.document!)
  const name = useProject((state) => state.network)
  const datasets = useProject((state) => state.datasets)
  return analyse(document, name, datasets)
}

export function useNetwork(): NetworkDocument | undefined {
  return useProject(({ document, network }) => document?.networks.find(({ name }) => name === network))
}

export function openNetwork(): NetworkDocument | undefined {
  const { document, network } = useProject.getState()
  return document?.networks.find(({ name }) => name === network)
}
