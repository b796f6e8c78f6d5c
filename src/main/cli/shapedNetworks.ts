// The networks of a project as `tsumiki shapes` tells them: block by block, with shapes and costs.
import { elaborate } from '../../shared/network/elaborate.ts'
import type { Problem } from '../../shared/network/problem.ts'
import { inferShapes, type NetworkShapes, type NodeShape } from '../../shared/network/shapes.ts'
import { usesOf } from '../../shared/network/units.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'

export interface Row extends Partial<NodeShape> {
  name: string
  type: string
}

export interface ShapedNetwork {
  name: string
  rows: Row[]
  sums: NetworkShapes['sums']
  problems: readonly Problem[]
}

export function shapedNetworks(project: ProjectDocument): ShapedNetwork[] {
  // The blocks of units stand among those of the networks that use them.
  const drawn = project.networks.filter(({ name }) => usesOf(project.networks, name).length === 0)
  return drawn.map(({ name }) => shaped(elaborate(project, name, 'training')))
}

function shaped({ network, problems }: ReturnType<typeof elaborate>): ShapedNetwork {
  const inferred = inferShapes(network)
  const rows = network.nodes.map(({ id, name, layer }) => ({ name, type: layer.type, ...inferred.shapes.get(id) }))
  return { name: network.name, rows, sums: inferred.sums, problems: [...problems, ...inferred.problems] }
}
