// The network's blocks as React Flow wants them. What did not change is handed over as the same object, so that only
// what did is drawn again.
import type { Node } from '@xyflow/react'
import { Position } from '@xyflow/react'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import type { Problem } from '../../shared/network/problems.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import type { Analysis } from '../design/analysis.ts'
import { BLOCK, type Point } from './layout.ts'
import { noteSize } from './noteSize.ts'
import { type PortPlace, portsOfNode } from './ports.ts'

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

export class FlowNodes {
  private known = new Map<NodeId, { signature: string; node: NodeDocument; flow: BlockFlowNode }>()

  of(scene: Scene): BlockFlowNode[] {
    const wired = new Map<NodeId, string[]>()
    for (const { to } of scene.network.edges) wired.set(to.node, [...(wired.get(to.node) ?? []), to.port])
    const next: typeof this.known = new Map()
    const all = scene.network.nodes.map((node) => {
      const made = this.one(scene, node, wired.get(node.id) ?? [])
      next.set(node.id, made)
      return made.flow
    })
    this.known = next
    return all
  }

  private one(
    { networks, analysis, positions, selection, asked, full, label, key }: Scene,
    node: NodeDocument,
    wired: string[],
  ) {
    const { id } = node
    const position = positions.get(id) ?? { x: 0, y: 0 }
    const inferred = analysis.inferred.shapes.get(id)
    const shape = inferred && formatShape(inferred.output)
    const parameters = inferred?.parameters ?? 0
    const [problem] = analysis.byNode.get(id) ?? []
    const mark = problem && (problem.unfinished && !asked ? 'unfinished' : problem.severity)
    const selected = selection.has(id)
    const isFull = !full || full.has(id)
    const parts = [
      key,
      isFull,
      position.x,
      position.y,
      shape,
      parameters,
      mark,
      problem?.text.en,
      selected,
      wired.join(),
    ]
    const ports = portsOfNode(node, wired, networks)
    const signature = [...parts, ...ports.map((port) => `${port.id} ${port.name}`)].join('|')
    const old = this.known.get(id)
    if (old?.signature === signature && old.node === node) return old
    const layer = findLayer(node.type)
    const data: BlockData = { node, ports, shape, parameters, mark, problem, isFull }
    const isNote = layer?.terminal === 'annotation'
    const size = isNote ? noteSize(node) : BLOCK
    const flow: BlockFlowNode = {
      id,
      type: isNote ? 'note' : 'block',
      position,
      data,
      selected,
      ...size,
      measured: size,
      ariaLabel: label(data),
      // React Flow's own is English.
      domAttributes: { 'aria-roledescription': undefined },
      handles: data.ports.map(({ id: port, side, x, y }) => ({
        id: port,
        type: side === 'bottom' ? 'source' : 'target',
        position: sides[side],
        x: x - PORT / 2,
        y: y - PORT / 2,
        width: PORT,
        height: PORT,
      })),
    }
    return { signature, node, flow }
  }
}
