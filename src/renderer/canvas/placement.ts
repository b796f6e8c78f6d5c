// Where each block stands: its saved position, else one found from what it is wired to. New blocks get room.
import type { NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits } from '../../shared/network/edits.ts'
import { BLOCK, COLUMN, layered, type Point, ROW } from './layout.ts'
import { reachable } from './refusal.ts'

export type Positions = ReadonlyMap<NodeId, Point>

const known = new WeakMap<NetworkDocument, Positions>()

/** Without any saved position the whole network is laid out; nothing of that is saved. */
export function positionsOf(network: NetworkDocument): Positions {
  const found = known.get(network) ?? placed(network)
  known.set(network, found)
  return found
}

function placed(network: NetworkDocument): Positions {
  if (network.nodes.every(({ position }) => !position)) return layered(network)
  const positions = new Map<NodeId, Point>()
  for (const { id, position } of network.nodes) if (position) positions.set(id, position)
  for (const { id, position } of network.nodes) if (!position) positions.set(id, freeNear(network, id, positions))
  return positions
}

/** The network after an edit, with new blocks placed near their neighbours (or at `at`) and those below moved down. */
export function withRoom(before: NetworkDocument, after: NetworkDocument, at?: Point): NetworkDocument {
  const old = new Set(before.nodes.map(({ id }) => id))
  const added = after.nodes.filter((node) => !old.has(node.id) && (!node.position || at))
  const saved = before.nodes.some(({ position }) => position)
  if (added.length === 0 || (!saved && !at)) return after
  return added.reduce((network, { id }) => settle(network, id, at), savePositions(before, after))
}

/** Saves the place of every block as it is seen, so that one that is moved does not make the others jump. */
export function savePositions(before: NetworkDocument, after = before): NetworkDocument {
  const positions = positionsOf(before)
  if (before.nodes.every(({ position }) => position)) return after
  return { ...after, nodes: after.nodes.map((node) => withPosition(node, node.position ?? positions.get(node.id))) }
}

function withPosition(node: NodeDocument, position: Point | undefined): NodeDocument {
  return position === node.position || !position ? node : { ...node, position: { ...position } }
}

/** Places a block (near its neighbours, or at `at`) and moves down what comes after it. All others have positions. */
export function settle(network: NetworkDocument, id: NodeId, at?: Point): NetworkDocument {
  const others = new Map(network.nodes.flatMap(({ id: other, position }) => (position ? [[other, position]] : [])))
  others.delete(id)
  const place = at ?? nearNeighbours(network, id, others) ?? freeNear(network, id, others)
  const below = network.edges.flatMap(({ from, to }) => (from.node === id ? (others.get(to.node)?.y ?? []) : []))
  const missing = below.length ? Math.max(0, place.y + ROW - Math.min(...below)) : 0
  const moved = missing > 0 ? after(network, id) : new Set<NodeId>()
  const y = (other: NodeId) => (others.get(other)?.y ?? 0) + (moved.has(other) ? missing : 0)
  const taken = [...others].map(([other, point]) => ({ x: point.x, y: y(other) }))
  const edits = [
    { kind: 'move' as const, node: id, position: below.length ? place : firstFree(place, taken) },
    ...[...moved].flatMap((other) => {
      const old = others.get(other)
      return old ? [{ kind: 'move' as const, node: other, position: { x: old.x, y: y(other) } }] : []
    }),
  ]
  return applyEdits(network, edits)
}

function nearNeighbours({ edges }: NetworkDocument, id: NodeId, positions: Positions): Point | undefined {
  const sources = edges.flatMap(({ from, to }) => (to.node === id ? (positions.get(from.node) ?? []) : []))
  if (sources.length) {
    const x = sources.reduce((sum, point) => sum + point.x, 0) / sources.length
    return { x: Math.round(x), y: Math.max(...sources.map(({ y }) => y)) + ROW }
  }
  const [target] = edges.flatMap(({ from, to }) => (from.node === id ? (positions.get(to.node) ?? []) : []))
  return target && { x: target.x, y: target.y - ROW }
}

function freeNear(network: NetworkDocument, id: NodeId, positions: Positions): Point {
  const points = [...positions.values()]
  const lowest = points.reduce<Point | undefined>((low, point) => (low && low.y >= point.y ? low : point), undefined)
  const start = nearNeighbours(network, id, positions)
  return firstFree(start ?? { x: lowest?.x ?? 200, y: lowest ? lowest.y + ROW : 40 }, points)
}

function firstFree(start: Point, taken: readonly Point[]): Point {
  const overlaps = ({ x, y }: Point) =>
    taken.some((other) => Math.abs(other.x - x) < BLOCK.width && Math.abs(other.y - y) < BLOCK.height)
  let place = start
  while (overlaps(place)) place = { x: place.x + COLUMN, y: place.y }
  return place
}

function after(network: NetworkDocument, id: NodeId): Set<NodeId> {
  const found = reachable(network, id)
  found.delete(id)
  return found
}
