// What of a network is drawn as lines and bodies: as long as that stays, an edit gives the same outline, and nothing that
// hangs on it is computed or drawn anew.
import type { NetworkDocument, NodeDocument } from '../../shared/network/document.ts'
import { isUnit, networkOf } from '../../shared/network/units.ts'

export interface Outline {
  network: NetworkDocument
  /** Of the whole project: a unit has the ports of the one that it stands for. */
  networks: readonly NetworkDocument[]
}

let last: Outline | undefined

export function outlineOf(network: NetworkDocument, networks: readonly NetworkDocument[]): Outline {
  const next = { network, networks }
  if (!last || !sameOutline(last, next)) last = next
  return last
}

function sameOutline(a: Outline, b: Outline): boolean {
  const [nodes, others] = [a.network.nodes, b.network.nodes]
  return (
    a.network.name === b.network.name &&
    a.network.edges === b.network.edges &&
    nodes.length === others.length &&
    nodes.every((node, i) => sameBody(node, others[i]) && (!isUnit(node) || inner(a, node) === inner(b, others[i])))
  )
}

function sameBody(a: NodeDocument, b: NodeDocument): boolean {
  return a === b || (a.id === b.id && a.type === b.type && a.position === b.position)
}

const inner = ({ networks }: Outline, unit: NodeDocument) => networkOf(networks, unit)
