// Adds, renames and deletes whole networks, with everything in the project that names them.

import type { NetworkDocument } from '../network/document.ts'
import { unused } from '../network/names.ts'
import type { ProjectDocument } from './document.ts'

export function addNetwork(project: ProjectDocument, wanted: string): ProjectDocument {
  const name = unused(wanted, new Set(project.networks.map((network) => network.name)))
  return { ...project, networks: [...project.networks, { name, nodes: [], edges: [] }] }
}

/** The project as it was where the name is empty, taken or the same. */
export function renameNetwork(project: ProjectDocument, name: string, wanted: string): ProjectDocument {
  const next = wanted.trim()
  if (next === '' || project.networks.some((network) => network.name === next)) return project
  return {
    ...project,
    networks: project.networks.map((network) =>
      renamedUnits(network.name === name ? { ...network, name: next } : network, name, next),
    ),
    optimizers: project.optimizers.map((optimizer) =>
      optimizer.network === name ? { ...optimizer, network: next } : optimizer,
    ),
  }
}

function renamedUnits(network: NetworkDocument, name: string, next: string): NetworkDocument {
  if (!network.nodes.some(({ unit }) => unit?.network === name)) return network
  return {
    ...network,
    nodes: network.nodes.map((node) =>
      node.unit?.network === name ? { ...node, unit: { ...node.unit, network: next } } : node,
    ),
  }
}

/** The copy stands behind the original; no optimiser minimises it. */
export function duplicateNetwork(project: ProjectDocument, name: string): ProjectDocument {
  const at = project.networks.findIndex((network) => network.name === name)
  if (at < 0) return project
  const copy = { ...project.networks[at], name: unused(name, new Set(project.networks.map((each) => each.name))) }
  return { ...project, networks: project.networks.toSpliced(at + 1, 0, copy) }
}

/** The last network stays. What was to be trained by an optimiser is then the first that is left. */
export function deleteNetwork(project: ProjectDocument, name: string): ProjectDocument {
  const networks = project.networks.filter((network) => network.name !== name)
  if (networks.length === 0 || networks.length === project.networks.length) return project
  const optimizers = project.optimizers.map((optimizer) =>
    optimizer.network === name ? { ...optimizer, network: networks[0].name } : optimizer,
  )
  return { ...project, networks, optimizers }
}
