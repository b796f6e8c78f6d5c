// Where a wire would run behind other blocks, it bows out around them: the x that it passes through on its way.
import { type EdgeDocument, inputIndex } from '../../shared/network/document.ts'
import { BLOCK, type Point } from './layout.ts'
import type { Positions } from './placement.ts'

type Edges = readonly EdgeDocument[]

const known = new WeakMap<Positions, { edges: Edges; bows: ReadonlyMap<EdgeDocument, number> }>()

/** Computed once for the same wires and positions. */
export function bowsOf(edges: Edges, positions: Positions): ReadonlyMap<EdgeDocument, number> {
  const found = known.get(positions)
  if (found?.edges === edges) return found.bows
  const points = [...positions.values()]
  const bows = new Map<EdgeDocument, number>()
  for (const edge of edges) {
    const [start, end] = [positions.get(edge.from.node), positions.get(edge.to.node)]
    const bow = start && end && bowOf(start, end, inputIndex(edge.to.port) ?? -1, points)
    if (bow !== undefined) bows.set(edge, bow)
  }
  known.set(positions, { edges, bows })
  return bows
}

const GAP = 28

/** To the right for further inputs, to the left for targets. */
function bowOf(start: Point, end: Point, index: number, points: readonly Point[]): number | undefined {
  if (end.y - start.y <= BLOCK.height * 2.2 && end.y > start.y + BLOCK.height) return undefined
  const [top, bottom] = end.y > start.y ? [start.y + BLOCK.height, end.y] : [end.y, start.y + BLOCK.height]
  const slope = (end.x - start.x) / (end.y - start.y || 1)
  let [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  let isBlocked = false
  for (const { x, y } of points) {
    if (y + BLOCK.height <= top || y >= bottom || Math.abs(start.x + slope * (y - start.y) - x) >= BLOCK.width) continue
    if ((x === start.x && y === start.y) || (x === end.x && y === end.y)) continue
    isBlocked = true
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  if (!isBlocked && end.y > start.y) return undefined
  return index > 0 ? right + BLOCK.width + GAP : left - GAP
}
