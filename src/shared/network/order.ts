// The order in which blocks can be computed: each after what feeds it, otherwise as in the document.
import type { NodeId } from './document.ts'

export interface Order {
  /** Without the blocks of the cycles. */
  sorted: NodeId[]
  /** Blocks that feed each other in a ring, each list in the direction of the wires. Rings that share a block count once. */
  cycles: NodeId[][]
}

/** `sourcesOf` names what feeds a block; sources that are not among `ids` are passed over. */
export function topologicalOrder(ids: readonly NodeId[], sourcesOf: (id: NodeId) => readonly NodeId[]): Order {
  const state = new Map<NodeId, 'waiting' | 'open' | 'done'>(ids.map((id) => [id, 'waiting']))
  const onCycle = new Set<NodeId>()
  const sorted: NodeId[] = []
  const cycles: NodeId[][] = []

  for (const start of ids) {
    if (state.get(start) !== 'waiting') continue
    const path = [{ id: start, next: 0 }]
    state.set(start, 'open')
    while (path.length) {
      const top = path[path.length - 1]
      const source = sourcesOf(top.id)[top.next++]
      if (source === undefined) {
        path.pop()
        state.set(top.id, 'done')
        sorted.push(top.id)
      } else if (state.get(source) === 'waiting') {
        state.set(source, 'open')
        path.push({ id: source, next: 0 })
      } else if (state.get(source) === 'open') {
        // The path leads against the wires, so it is turned round.
        const ring = path.slice(path.findIndex(({ id }) => id === source)).map(({ id }) => id)
        if (ring.every((id) => !onCycle.has(id))) cycles.push(ring.reverse())
        for (const id of ring) onCycle.add(id)
      }
    }
  }
  return { sorted: sorted.filter((id) => !onCycle.has(id)), cycles: cycles.map((ring) => fromFirst(ring, ids)) }
}

/** The ring turned so that it starts at the block that comes first in the document. */
function fromFirst(ring: NodeId[], ids: readonly NodeId[]): NodeId[] {
  const place = new Map(ids.map((id, i) => [id, i]))
  const first = ring.reduce((best, id, i) => (place.get(id)! < place.get(ring[best])! ? i : best), 0)
  return [...ring.slice(first), ...ring.slice(0, first)]
}
