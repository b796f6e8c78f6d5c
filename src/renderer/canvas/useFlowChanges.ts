// What React Flow tells of the user's hand: blocks and wires picked, blocks moved and let go.
import type { EdgeChange, NodeChange } from '@xyflow/react'
import { useCallback, useState } from 'react'
import type { NodeId } from '../../shared/network/document.ts'
import { openNetwork } from '../design/analysis.ts'
import { move } from '../design/moveActions.ts'
import { useDesign } from '../design/state.ts'
import { select, useProject } from '../store/project.ts'
import { dropOnWire } from './dropping.ts'
import type { WireFlowEdge } from './flowEdges.ts'
import type { BlockFlowNode } from './flowNodes.ts'
import type { Point } from './layout.ts'
import { positionsOf } from './placement.ts'

const NO_MOVES: ReadonlyMap<NodeId, Point> = new Map()

export function useFlowChanges() {
  /** Blocks that are being dragged; the document is told when they are let go. */
  const [moved, setMoved] = useState(NO_MOVES)

  const onNodesChange = useCallback((changes: NodeChange<BlockFlowNode>[]) => {
    const picked = changes.filter((change) => change.type === 'select')
    if (picked.length) {
      const next = new Set(useProject.getState().selection)
      for (const { id, selected } of picked) selected ? next.add(id) : next.delete(id)
      select([...next])
    }
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    )
    if (moves.length) setMoved((before) => new Map([...before, ...moves]))
  }, [])

  const onMoved = useCallback(
    (event: MouseEvent | TouchEvent | React.MouseEvent, dragged: readonly BlockFlowNode[]) => {
      setMoved(NO_MOVES)
      const network = openNetwork()
      if (!network) return
      const before = positionsOf(network)
      const places = new Map(
        dragged.flatMap(({ id, position }) => {
          const old = before.get(id)
          return old && (old.x !== position.x || old.y !== position.y) ? [[id, position] as const] : []
        }),
      )
      if (places.size && !dropOnWire(event, places)) move(places)
    },
    [],
  )

  const onEdgesChange = useCallback((changes: EdgeChange<WireFlowEdge>[]) => {
    const picked = changes.filter((change) => change.type === 'select')
    if (!picked.length) return
    const next = new Set(useDesign.getState().selectedWires)
    for (const { id, selected } of picked) selected ? next.add(id) : next.delete(id)
    useDesign.setState({ selectedWires: [...next] })
  }, [])

  const onNodeDragStop = useCallback(
    (event: MouseEvent | TouchEvent | React.MouseEvent, _: unknown, dragged: readonly BlockFlowNode[]) =>
      onMoved(event, dragged),
    [onMoved],
  )
  return { moved, onNodesChange, onMoved, onNodeDragStop, onEdgesChange }
}
