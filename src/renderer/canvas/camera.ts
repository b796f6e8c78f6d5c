// What is seen of the canvas: moved from the keyboard, the problems panel and find.
import type { ReactFlowInstance } from '@xyflow/react'
import type { NodeId } from '../../shared/network/document.ts'
import { openNetwork } from '../design/analysis.ts'
import type { WireFlowEdge } from './flowEdges.ts'
import type { BlockFlowNode } from './flowNodes.ts'
import { BLOCK, type Point } from './layout.ts'
import { positionsOf } from './placement.ts'

type Flow = ReactFlowInstance<BlockFlowNode, WireFlowEdge>

let flow: Flow | undefined
let frame: HTMLElement | undefined

export function holdCamera(instance: Flow | undefined, element: HTMLElement | undefined): void {
  flow = instance
  frame = element
}

const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)

export function showAll(animated = true): void {
  // The tools lie over the upper edge.
  const padding = { top: '60px', right: 0.08, bottom: '24px', left: 0.08 } as const
  void flow?.fitView({ padding, maxZoom: 1, duration: animated ? duration() : 0 })
}

/** A tall network is shown from its beginning at a size that can be read. */
export function showBeginning(): void {
  const network = openNetwork()
  if (!flow || !frame || !network?.nodes.length) return
  const points = [...positionsOf(network).values()]
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x)) + BLOCK.width]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y)) + BLOCK.height]
  const zoom = Math.min(
    1,
    Math.max(0.85, Math.min((frame.clientHeight - 80) / (bottom - top), (frame.clientWidth - 40) / (right - left))),
  )
  // Of a wide network the middle may be empty, or far from where one begins to read: its first block is shown.
  const isWide = (right - left) * zoom > frame.clientWidth - 40
  const middle = isWide ? firstOf(points).x + BLOCK.width / 2 : (left + right) / 2
  const shift = frame.clientWidth / 2 - middle * zoom
  // Not past its edges: what is beside the network would be empty.
  const x = isWide ? Math.min(20 - left * zoom, Math.max(frame.clientWidth - 20 - right * zoom, shift)) : shift
  void flow.setViewport({ x, y: 56 - top * zoom, zoom })
}

/** The highest, of several the leftmost. */
const firstOf = (points: readonly Point[]) => points.reduce((a, b) => (b.y < a.y || (b.y === a.y && b.x < a.x) ? b : a))

export function showBlock(id: NodeId): void {
  const network = openNetwork()
  const point = network && positionsOf(network).get(id)
  if (!flow || !point) return
  const zoom = Math.max(0.8, flow.getZoom())
  void flow.setCenter(point.x + BLOCK.width / 2, point.y + BLOCK.height / 2, { zoom, duration: duration() })
}

/** Moves the canvas only where the block is out of sight. */
export function bringIntoSight(id: NodeId): void {
  const seen = frame?.getBoundingClientRect()
  const block = frame?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect()
  if (!seen || !block) return
  const isIn =
    block.top >= seen.top && block.bottom <= seen.bottom && block.left >= seen.left && block.right <= seen.right
  if (!isIn) showBlock(id)
}

export function focusBlock(id: NodeId): void {
  frame?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
}

export function canvasPoint(screen: Point): Point {
  return flow?.screenToFlowPosition(screen) ?? screen
}

export function middle(): Point {
  const { left = 0, top = 0, width = 0, height = 0 } = frame?.getBoundingClientRect() ?? {}
  return canvasPoint({ x: left + width / 2, y: top + height / 2 })
}

/** The wire under a point of the screen. */
export function wireAt({ x, y }: Point): string | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const wire = element.closest('.react-flow__edge')
    if (wire) return wire.getAttribute('data-id') ?? undefined
  }
  return undefined
}

export function zoomBy(factor: number): void {
  if (flow) void flow.zoomTo(flow.getZoom() * factor, { duration: duration() })
}
