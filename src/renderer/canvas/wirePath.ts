// The line of a wire, from an output below to an input above or at the left.
import { getBezierPath, Position } from '@xyflow/react'
import type { EdgeDocument } from '../../shared/network/document.ts'
import { BLOCK, type Point } from './layout.ts'
import type { PortPlace } from './ports.ts'

export interface WireEnds {
  from: Point
  to: Point
  isTarget: boolean
}

export type WireLine = [path: string, labelX: number, labelY: number]

export function wireLine({ from, to, isTarget }: WireEnds, bow: number | undefined): WireLine {
  if (bow !== undefined) return bowed(from.x, from.y, to.x, to.y, bow)
  const [path, x, y] = getBezierPath({
    sourceX: from.x,
    sourceY: from.y,
    targetX: to.x,
    targetY: to.y,
    sourcePosition: Position.Bottom,
    targetPosition: isTarget ? Position.Left : Position.Top,
    curvature: 0.35,
  })
  return [path, x, y]
}

/** Of blocks that stand there. */
export function wireEnds(
  { to: { port } }: EdgeDocument,
  from: Point,
  to: Point,
  ports: readonly PortPlace[],
): WireEnds {
  const end = ports.find(({ id }) => id === port) ?? { x: BLOCK.width / 2, y: 0 }
  return {
    from: { x: from.x + BLOCK.width / 2, y: from.y + BLOCK.height },
    to: { x: to.x + end.x, y: to.y + end.y },
    isTarget: port === 'target',
  }
}

/** Down, out to `x`, along the blocks and back in. */
function bowed(x1: number, y1: number, x2: number, y2: number, x: number): WireLine {
  const reach = y2 > y1 ? Math.min(36, (y2 - y1) / 2) : 36
  const [top, bottom] = [y1 + reach, y2 - reach]
  const path = `M ${x1} ${y1} C ${x1} ${y1 + 24}, ${x} ${y1 + 4}, ${x} ${top} L ${x} ${bottom} C ${x} ${y2 - 4}, ${x2} ${y2 - 24}, ${x2} ${y2}`
  return [path, x, (y1 + y2) / 2]
}
