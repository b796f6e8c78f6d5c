// What feeds what in a network, and the order that follows: as long as wires and kinds of blocks stay, an edit gives the
// same again, and nothing that hangs on it is computed anew.
import type { AnyLayer } from '../layers/registry.ts'
import type { Block } from './blocks.ts'
import type { EdgeDocument, NetworkDocument, NodeId } from './document.ts'
import { type Order, topologicalOrder } from './order.ts'
import { readWires, type Wiring } from './wires.ts'

interface Structure {
  wiring: Wiring
  order: Order
}

interface Kind {
  id: NodeId
  /** Absent for a block that cannot be used. */
  layer: AnyLayer | undefined
}

const known = new WeakMap<readonly EdgeDocument[], { kinds: readonly Kind[]; structure: Structure }>()

export function structureOf(network: NetworkDocument, blocks: ReadonlyMap<NodeId, Block>): Structure {
  const kinds = network.nodes.map(({ id }): Kind => ({ id, layer: blocks.get(id)?.layer }))
  const last = known.get(network.edges)
  if (last && sameKinds(last.kinds, kinds)) return last.structure
  const wiring = readWires(network, blocks)
  const fed = new Map([...wiring.sources].map(([id, { inputs, target }]) => [id, [...inputs, target].filter(isThere)]))
  const structure = { wiring, order: topologicalOrder([...blocks.keys()], (id) => fed.get(id)!) }
  // Its problems name blocks, which may be renamed.
  if (wiring.problems.length === 0) known.set(network.edges, { kinds, structure })
  return structure
}

const isThere = (id: NodeId | undefined) => id !== undefined

function sameKinds(a: readonly Kind[], b: readonly Kind[]): boolean {
  return a.length === b.length && a.every(({ id, layer }, i) => id === b[i].id && layer === b[i].layer)
}
