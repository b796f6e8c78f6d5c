// What the user's hands can do on the canvas, the same on every drawing: React Flow takes a handler that is made anew for
// a change, and asks every block what it means.
import { type Connection, SelectionMode } from '@xyflow/react'
import type { FocusEvent } from 'react'
import { openNetwork } from '../design/analysis.ts'
import { useDesign } from '../design/state.ts'
import { connect } from '../design/wireActions.ts'
import { select, useProject } from '../store/project.ts'
import { blockMenu } from './blockMenu.ts'
import { bringIntoSight } from './camera.ts'
import { letGo } from './dropping.ts'
import type { WireFlowEdge } from './flowEdges.ts'
import { reconnection, withoutReconnecting } from './reconnecting.ts'
import { refusal } from './refusal.ts'

export const hands = {
  ...reconnection,
  ...blockMenu,
  onConnect: ({ source, target, targetHandle }: Connection) => connect(source, target, targetHandle ?? 'in'),
  onConnectEnd: letGo,
  isValidConnection: canBe,
  // Of the whole wire: the handles at its ends, too, which cover a short one.
  onEdgeMouseEnter: (_: unknown, { id }: WireFlowEdge) => useDesign.setState({ pointedWire: id }),
  onEdgeMouseLeave: () => useDesign.setState({ pointedWire: undefined }),
  connectionRadius: 24,
  connectOnClick: false,
  nodeDragThreshold: 3,
  selectionOnDrag: true,
  selectionMode: SelectionMode.Partial,
  panOnDrag: [1],
  zoomOnDoubleClick: false,
  panActivationKeyCode: 'Space',
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  selectionKeyCode: null,
  deleteKeyCode: null,
  disableKeyboardA11y: true,
  edgesFocusable: false,
  elevateNodesOnSelect: false,
  minZoom: 0.1,
  maxZoom: 2,
}

function canBe({ source, target, targetHandle }: Connection | WireFlowEdge): boolean {
  const network = openNetwork()
  const networks = useProject.getState().document?.networks
  const wish = { from: source, to: target, port: targetHandle ?? 'in' }
  return !!network && !refusal(withoutReconnecting(network), wish, networks)
}

/** A block that the Tab key reaches is selected, and brought into sight. */
export function followFocus({ target }: FocusEvent): void {
  const id = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
  if (!id || !target.matches(':focus-visible') || !target.classList.contains('react-flow__node')) return
  if (!useProject.getState().selection.includes(id)) select([id])
  bringIntoSight(id)
}
