// Shapes, costs and problems of the open project, computed once for each document.
import type { Variable } from '../../shared/data/dataset.ts'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { type ExaminedNetwork, examineProject, type Problem } from '../../shared/network/problems.ts'
import { type NetworkShapes, sumOf } from '../../shared/network/shapes.ts'
import type { UnitUse } from '../../shared/network/units.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { useProject } from '../store/project.ts'
import { differOnlyInPlaces } from './places.ts'
import { useDesign } from './state.ts'
import { prefixOf, trailOf } from './trail.ts'

export interface Analysis {
  flat: FlatNetwork
  inferred: NetworkShapes
  /** Of the whole project. */
  problems: readonly Problem[]
  /** Of the open network, by block. */
  byNode: ReadonlyMap<NodeId, readonly Problem[]>
}

type Datasets = Readonly<Record<string, readonly Variable[]>>

let last: { document: ProjectDocument; name: string; datasets: Datasets; way: string; analysis: Analysis } | undefined

export function analyse(document: ProjectDocument, name: string, datasets: Datasets): Analysis {
  const trail = trailOf(document, name, useDesign.getState().trail)
  const way = trail.map(({ network, node }) => `${network}/${node}`).join()
  if (
    last &&
    last.name === name &&
    last.datasets === datasets &&
    last.way === way &&
    differOnlyInPlaces(last.document, document)
  )
    return last.analysis
  const { problems, networks } = examineProject(document, { datasets })
  const { network: flat, inferred } =
    seenThrough(trail, networks, namesIn(document, name)) ?? networks.get(name) ?? NOTHING
  const byNode = new Map<NodeId, Problem[]>()
  const add = (node: NodeId, problem: Problem) => byNode.set(node, [...(byNode.get(node) ?? []), problem])
  for (const problem of problems) {
    if (problem.network === name && problem.node !== undefined) add(problem.node, problem)
    else if (problem.unit?.network === name) add(problem.unit.node, problem)
  }
  const analysis = { flat, inferred, problems, byNode }
  last = { document, name, datasets, way, analysis }
  return analysis
}

/** The blocks of an opened unit, with the shapes that they have there. */
function seenThrough(
  trail: readonly UnitUse[],
  networks: ReadonlyMap<string, ExaminedNetwork>,
  names: ReadonlyMap<NodeId, string>,
): ExaminedNetwork | undefined {
  const outer = networks.get(trail[0]?.network ?? '')
  const prefix = prefixOf(trail)
  if (!outer?.network.units?.some(({ id }) => `${id}/` === prefix)) return undefined
  const isInside = (id: NodeId) => id.startsWith(prefix)
  const own = (id: NodeId) => (isInside(id) ? id.slice(prefix.length) : `../${id}`)
  const shapes = new Map([...outer.inferred.shapes].flatMap(([id, shape]) => (isInside(id) ? [[own(id), shape]] : [])))
  const nodes = outer.network.nodes.map((node) => {
    const id = own(node.id)
    return { ...node, id, name: names.get(id) ?? node.name, inputs: node.inputs.map(own) }
  })
  const sums = sumOf(nodes.flatMap(({ id }) => shapes.get(id) ?? []))
  return { network: { ...outer.network, nodes }, inferred: { shapes, sums, problems: [] } }
}

const namesIn = ({ networks }: ProjectDocument, network: string) =>
  new Map(networks.find(({ name }) => name === network)?.nodes.map(({ id, name }) => [id, name]))

const NOTHING = {
  network: { name: '', mode: 'training', nodes: [], terminals: [], outputs: [] },
  inferred: { shapes: new Map(), sums: { outputs: 0, parameters: 0, multiplyAdds: 0 }, problems: [] },
} satisfies ExaminedNetwork

/** Only where a project is open. */
export function useAnalysis(): Analysis {
  const document = useProject((state) => state.document!)
  const name = useProject((state) => state.network)
  const datasets = useProject((state) => state.datasets)
  // The same unit may be opened from several places.
  useDesign(({ trail }) => trail)
  return analyse(document, name, datasets)
}

export function useNetwork(): NetworkDocument | undefined {
  return useProject(openNetwork)
}

export function openNetwork({ document, network } = useProject.getState()): NetworkDocument | undefined {
  return document?.networks.find(({ name }) => name === network)
}
