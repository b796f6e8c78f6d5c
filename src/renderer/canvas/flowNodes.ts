// The network's blocks as React Flow wants them. What did not change is handed over as the same object, so that only
// what did is drawn again.
import type { Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import type { Problem } from '../../shared/network/problems.ts'
import { isUnit, networkOf } from '../../shared/network/units.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import type { Analysis } from '../design/analysis.ts'
import { BLOCK, type Point } from './layout.ts'
import { noteSize } from './noteSize.ts'
import { type PortPlace, portsOfNode, wiredPorts } from './ports.ts'
import { sameItems } from './sameItems.ts'

export type Mark = 'error' | 'warning' | 'hint' | 'unfinished' | undefined

export interface BlockData extends Record<string, unknown> {
  node: NodeDocument
  ports: readonly PortPlace[]
  shape: string | undefined
  parameters: number
  mark: Mark
  problem: Problem | undefined
  /** Not only its body. */
  isFull: boolean
}

export type BlockFlowNode = Node<BlockData, 'block' | 'note'>

export interface Scene {
  network: NetworkDocument
  /** Of the whole project. */
  networks: readonly NetworkDocument[]
  analysis: Analysis
  /** Of blocks that are not drawn in full. */
  outOfSight: Analysis
  positions: ReadonlyMap<NodeId, Point>
  selection: ReadonlySet<NodeId>
  asked: boolean
  /** Blocks that are drawn in full; undefined: all. */
  full: ReadonlySet<NodeId> | undefined
  label(data: BlockData): string
  /** Changes where labels do: with the language. */
  key: string
}

const sides = { top: Position.Top, left: Position.Left, bottom: Position.Bottom }
const PORT = 12

interface Known {
  /** All that it was made from. */
  seen: readonly unknown[]
  flow: BlockFlowNode
}

export class FlowNodes {
  private known = new Map<NodeId, Known>()
  private all: BlockFlowNode[] = []

  of(scene: Scene): BlockFlowNode[] {
    const wired = wiredPorts(scene.network.edges)
    const next: typeof this.known = new Map()
    for (const node of scene.network.nodes) next.set(node.id, this.one(scene, node, wired.get(node.id) ?? ''))
    this.known = next
    const all = [...next.values()].map(({ flow }) => flow)
    if (!sameItems(all, this.all)) this.all = all
    return this.all
  }

  private one(scene: Scene, node: NodeDocument, wired: string): Known {
    const { id } = node
    const isFull = !scene.full || scene.full.has(id)
    const { inferred, byNode } = isFull ? scene.analysis : scene.outOfSight
    const { x, y } = scene.positions.get(id) ?? { x: 0, y: 0 }
    const found = inferred.shapes.get(id)
    const shape = found && formatShape(found.output)
    const parameters = found?.parameters ?? 0
    const problem = byNode.get(id)?.[0]
    const mark = problem && (problem.unfinished && !scene.asked ? 'unfinished' : problem.severity)
    const selected = scene.selection.has(id)
    const inner = isUnit(node) ? networkOf(scene.networks, node) : undefined
    const seen = [node, wired, inner, scene.key, isFull, x, y, shape, parameters, mark, problem?.text.en, selected]
    const old = this.known.get(id)
    if (old && sameItems(old.seen, seen)) return old
    const ports = portsOfNode(node, wired ? wired.split(' ') : [], scene.networks)
    const data: BlockData = { node, ports, shape, parameters, mark, problem, isFull }
    return { seen, flow: flowNode(data, { x, y }, selected, scene.label(data)) }
  }
}

function flowNode(data: BlockData, position: Point, selected: boolean, ariaLabel: string): BlockFlowNode {
  const { node, ports } = data
  const isNote = findLayer(node.type)?.terminal === 'annotation'
  const size = isNote ? noteSize(node) : BLOCK
  return {
    id: node.id,
    type: isNote ? 'note' : 'block',
    position,
    data,
    selected,
    ...size,
    measured: size,
    ariaLabel,
    // React Flow's own is English.
    domAttributes: { 'aria-roledescription': undefined },
    handles: ports.map(({ id, side, x, y }) => ({
      id,
      type: side === 'bottom' ? 'source' : 'target',
      position: sides[side],
      x: x - PORT / 2,
      y: y - PORT / 2,
      width: PORT,
      height: PORT,
    })),
  }
}
