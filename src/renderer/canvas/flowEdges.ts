// The network's wires as React Flow wants them; a wire that would run behind other blocks bows out around them.
import type { Edge } from '@xyflow/react'
import { type EdgeDocument, inputIndex, type NetworkDocument } from '../../shared/network/document.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import { edgeId } from '../design/actions.ts'
import type { Analysis } from '../design/analysis.ts'
import { BLOCK, type Point } from './layout.ts'
import type { Positions } from './placement.ts'

export interface WireData extends Record<string, unknown> {
  /** x that it passes through on its way, where the straight way is blocked. */
  bow: number | undefined
  shape: string | undefined
}

export type WireFlowEdge = Edge<WireData, 'wire'>

interface Scene {
  network: NetworkDocument
  positions: Positions
  analysis: Analysis
  selected: readonly string[]
}

/** What did not change is handed over as the same object, so that only what did is drawn again. */
export class FlowEdges {
  private known = new Map<string, { signature: string; flow: WireFlowEdge }>()

  of({ network, positions, analysis, selected }: Scene): WireFlowEdge[] {
    const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
    const points = [...positions.values()]
    const next: typeof this.known = new Map()
    for (const edge of network.edges) {
      const { from, to } = edge
      if (!names.has(from.node) || !names.has(to.node)) continue
      const id = edgeId(edge)
      const output = analysis.inferred.shapes.get(from.node)?.output
      const shape = output && formatShape(output)
      const bow = bowOf(positions.get(from.node)!, positions.get(to.node)!, inputIndex(to.port) ?? -1, points)
      const isSelected = selected.includes(id)
      const label = `${names.get(from.node)} → ${names.get(to.node)}`
      const signature = `${bow} ${shape} ${isSelected} ${label}`
      const old = this.known.get(id)
      next.set(
        id,
        old?.signature === signature ? old : { signature, flow: flowEdge(edge, { bow, shape }, isSelected, label) },
      )
    }
    this.known = next
    return [...next.values()].map(({ flow }) => flow)
  }
}

function flowEdge(edge: EdgeDocument, data: WireData, selected: boolean, label: string): WireFlowEdge {
  const { from, to } = edge
  return {
    id: edgeId(edge),
    type: 'wire',
    source: from.node,
    sourceHandle: from.port,
    target: to.node,
    targetHandle: to.port,
    ariaRole: 'img',
    ariaLabel: label,
    // React Flow's own is English.
    domAttributes: { 'aria-roledescription': undefined },
    selected,
    data,
  }
}

const GAP = 28

/** To the right for further inputs, to the left for targets. */
function bowOf(start: Point, end: Point, index: number, points: readonly Point[]): number | undefined {
  if (end.y - start.y <= BLOCK.height * 2.2 && end.y > start.y + BLOCK.height) return undefined
  const [top, bottom] = end.y > start.y ? [start.y + BLOCK.height, end.y] : [end.y, start.y + BLOCK.height]
  const middle = (y: number) => start.x + ((end.x - start.x) * (y - start.y)) / (end.y - start.y || 1)
  const blocked = points.filter(
    ({ x, y }) =>
      y + BLOCK.height > top &&
      y < bottom &&
      point(x, y) !== point(start.x, start.y) &&
      point(x, y) !== point(end.x, end.y) &&
      Math.abs(middle(y) - x) < BLOCK.width,
  )
  if (blocked.length === 0 && end.y > start.y) return undefined
  const around = [start, end, ...blocked].map(({ x }) => x)
  return index > 0 ? Math.max(...around) + BLOCK.width + GAP : Math.min(...around) - GAP
}

const point = (x: number, y: number) => `${x},${y}`
