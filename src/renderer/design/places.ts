// Whether an edit only moved blocks: then nothing has to be computed anew.
import type { NetworkDocument, NodeDocument } from '../../shared/network/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'

export function differOnlyInPlaces(before: ProjectDocument, after: ProjectDocument): boolean {
  if (before === after) return true
  return (
    before.optimizers === after.optimizers &&
    before.training === after.training &&
    before.datasets === after.datasets &&
    before.networks.length === after.networks.length &&
    before.networks.every((network, i) => sameNetwork(network, after.networks[i]))
  )
}

function sameNetwork(a: NetworkDocument, b: NetworkDocument): boolean {
  if (a === b) return true
  return (
    a.name === b.name &&
    a.edges === b.edges &&
    a.regions === b.regions &&
    a.arguments === b.arguments &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, i) => sameNode(node, b.nodes[i]))
  )
}

function sameNode(a: NodeDocument, b: NodeDocument): boolean {
  if (a === b) return true
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof NodeDocument>
  keys.delete('position')
  return [...keys].every((key) => a[key] === b[key])
}
