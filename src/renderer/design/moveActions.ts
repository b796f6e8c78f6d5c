// What can be done with the places of blocks, each as one named step of undo.
import type { NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import type { Text } from '../../shared/text.ts'
import { layered, type Point, ROW } from '../canvas/layout.ts'
import { positionsOf, savePositions } from '../canvas/placement.ts'
import { openNetwork } from './analysis.ts'
import { change, nameOf, step } from './change.ts'

export function move(places: ReadonlyMap<NodeId, Point>, key?: string): void {
  if (places.size === 0) return
  const edits = [...places].map(([node, { x, y }]): NetworkEdit => {
    return { kind: 'move', node, position: { x: Math.round(x), y: Math.round(y) } }
  })
  const [first] = places.keys()
  const label = places.size === 1 ? step('move', { block: nameOf(first) }) : step('moveMany', { count: places.size })
  change(label, (network) => applyEdits(savePositions(network), edits), undefined, key)
}

/** Of many blocks at once, under a name of its own. */
export function moveAs(label: Text, places: ReadonlyMap<NodeId, Point>): void {
  if (places.size === 0) return
  const edits = [...places].map(([node, position]): NetworkEdit => ({ kind: 'move', node, position }))
  change(label, (network) => applyEdits(savePositions(network), edits))
}

export function nudge(ids: readonly NodeId[], dx: number, dy: number): void {
  const network = openNetwork()
  if (!network) return
  const positions = positionsOf(network)
  move(new Map(ids.map((id) => [id, { x: positions.get(id)!.x + dx, y: positions.get(id)!.y + dy }])), 'nudge')
}

export function arrange(): void {
  change(step('arrange'), (network) => {
    const places = layered(network)
    return applyEdits(
      network,
      [...places].map(([node, position]) => ({ kind: 'move', node, position })),
    )
  })
}

export const ARROW_STEP = ROW / 8
