// Lines blocks up with each other, and spreads them evenly.

import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument, NodeId } from '../../shared/network/document.ts'
import { BLOCK, type Point } from './layout.ts'
import { noteSize } from './noteSize.ts'
import type { Positions } from './placement.ts'

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]
export const directions = ['across', 'down'] as const
export type Direction = (typeof directions)[number]

export interface Box extends Point {
  id: NodeId
  width: number
  height: number
}

/** Of the least room between two blocks that are spread. */
const GAP = 24

export function boxesOf(nodes: readonly NodeDocument[], positions: Positions): Box[] {
  return nodes.flatMap((node) => {
    const place = positions.get(node.id)
    const size = findLayer(node.type)?.terminal === 'annotation' ? noteSize(node) : BLOCK
    return place ? [{ id: node.id, ...place, ...size }] : []
  })
}

/** The new places of those that move. */
export function aligned(boxes: readonly Box[], to: Alignment): Map<NodeId, Point> {
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))]
  const right = Math.max(...boxes.map(({ x, width }) => x + width))
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
  const place: Record<Alignment, (box: Box) => Point> = {
    left: ({ y }) => ({ x: left, y }),
    centre: ({ y, width }) => ({ x: (left + right - width) / 2, y }),
    right: ({ y, width }) => ({ x: right - width, y }),
    top: ({ x }) => ({ x, y: top }),
    middle: ({ x, height }) => ({ x, y: (top + bottom - height) / 2 }),
    bottom: ({ x, height }) => ({ x, y: bottom - height }),
  }
  return moved(boxes, place[to])
}

/** The same room between each two; the first stays, and the last where there is room enough. */
export function distributed(boxes: readonly Box[], direction: Direction): Map<NodeId, Point> {
  const [at, extent] = direction === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const sorted = boxes.toSorted((a, b) => a[at] - b[at])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return new Map()
  const filled = sorted.reduce((sum, box) => sum + box[extent], 0)
  const gap = Math.max(GAP, (last[at] + last[extent] - first[at] - filled) / Math.max(1, sorted.length - 1))
  const places = new Map<NodeId, number>()
  let next = first[at]
  for (const box of sorted) {
    places.set(box.id, next)
    next += box[extent] + gap
  }
  return moved(boxes, ({ id, x, y }) =>
    direction === 'across' ? { x: places.get(id)!, y } : { x, y: places.get(id)! },
  )
}

function moved(boxes: readonly Box[], place: (box: Box) => Point): Map<NodeId, Point> {
  return new Map(
    boxes.flatMap((box) => {
      const { x, y } = place(box)
      const next = { x: Math.round(x), y: Math.round(y) }
      return next.x === box.x && next.y === box.y ? [] : [[box.id, next] as const]
    }),
  )
}
