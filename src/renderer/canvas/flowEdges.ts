// The network's wires as React Flow wants them; those that did not change stay the same objects.
import type { Edge } from '@xyflow/react'
import type { EdgeDocument, NetworkDocument } from '../../shared/network/document.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import type { Analysis } from '../design/analysis.ts'
import { edgeId } from '../design/wireActions.ts'
import { bowsOf } from './bows.ts'
import type { Positions } from './placement.ts'
import { sameItems } from './sameItems.ts'

export interface WireData extends Record<string, unknown> {
  /** x that it passes through on its way, where the straight way is blocked. */
  bow: number | undefined
  shape: string | undefined
  /** Drawn with all others as one line. */
  isInOneLine: boolean
}

export type WireFlowEdge = Edge<WireData, 'wire'>

interface Scene {
  network: NetworkDocument
  positions: Positions
  analysis: Analysis
  selected: readonly string[]
  /** Those that are drawn one by one; undefined: all. */
  wires: ReadonlySet<string> | undefined
}

/** What did not change is handed over as the same object, so that only what did is drawn again. */
export class FlowEdges {
  private known = new Map<string, { signature: string; flow: WireFlowEdge }>()
  private all: WireFlowEdge[] = []

  of({ network, positions, analysis, selected, wires }: Scene): WireFlowEdge[] {
    const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
    const bows = bowsOf(network.edges, positions)
    const next: typeof this.known = new Map()
    for (const edge of network.edges) {
      const { from, to } = edge
      if (!names.has(from.node) || !names.has(to.node)) continue
      const id = edgeId(edge)
      if (wires && !wires.has(id) && !selected.includes(id)) continue
      const output = analysis.inferred.shapes.get(from.node)?.output
      const shape = output && formatShape(output)
      const bow = bows.get(edge)
      const isSelected = selected.includes(id)
      const label = `${names.get(from.node)} → ${names.get(to.node)}`
      const signature = `${!!wires} ${bow} ${shape} ${isSelected} ${label}`
      const old = this.known.get(id)
      next.set(
        id,
        old?.signature === signature
          ? old
          : { signature, flow: flowEdge(edge, { bow, shape, isInOneLine: !!wires }, isSelected, label) },
      )
    }
    this.known = next
    const all = [...next.values()].map(({ flow }) => flow)
    if (!sameItems(all, this.all)) this.all = all
    return this.all
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
