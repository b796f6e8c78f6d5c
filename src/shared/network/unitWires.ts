// Keeps the wires of units at the right ports while the Input blocks of their network are added, removed and moved.
import type { ProjectDocument } from '../project/document.ts'
import { type EdgeDocument, inputIndex, inputPort, type NetworkDocument } from './document.ts'
import { isUnit, unitPorts } from './units.ts'

/** `project` after a change of the network that was `before`. A wire to a port that is gone goes with it. */
export function keepUnitWires(project: ProjectDocument, before: NetworkDocument): ProjectDocument {
  const after = project.networks.find(({ name }) => name === before.name)
  if (!after || after === before) return project
  const old = unitPorts(before).inputs.map(({ id }) => id)
  const next = unitPorts(after).inputs.map(({ id }) => id)
  if (old.join() === next.join()) return project
  const moved = old.map((id) => next.indexOf(id))
  const networks = project.networks.map((network) => {
    const units = network.nodes.filter((node) => isUnit(node) && node.unit?.network === before.name)
    if (units.length === 0) return network
    const ids = new Set(units.map(({ id }) => id))
    return { ...network, edges: network.edges.flatMap((edge) => (ids.has(edge.to.node) ? kept(edge, moved) : [edge])) }
  })
  return { ...project, networks }
}

function kept(edge: EdgeDocument, moved: readonly number[]): EdgeDocument[] {
  const index = inputIndex(edge.to.port)
  const next = index === undefined ? undefined : moved[index]
  if (next === undefined) return [edge]
  return next < 0 ? [] : [{ ...edge, to: { ...edge.to, port: inputPort(next) } }]
}
