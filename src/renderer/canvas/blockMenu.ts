// The other mouse button on a block, or the menu key, opens the menu of the selected blocks; a double click opens a unit.
import type { MouseEvent as ReactMouseEvent } from 'react'
import { useDesign } from '../design/state.ts'
import { openUnit } from '../design/units.ts'
import { select, useProject } from '../store/project.ts'
import type { BlockFlowNode } from './flowNodes.ts'

type Pointer = ReactMouseEvent | MouseEvent

export const blockMenu = {
  /** One of several selected blocks: that one alone. React Flow leaves them all selected. */
  onNodeClick({ shiftKey, ctrlKey, metaKey }: ReactMouseEvent, { id }: BlockFlowNode) {
    if (!shiftKey && !ctrlKey && !metaKey && useProject.getState().selection.length > 1) select([id])
  },
  onNodeContextMenu(event: Pointer, { id }: BlockFlowNode) {
    if (event.target instanceof Element && event.target.closest('textarea')) return
    event.preventDefault()
    if (!useProject.getState().selection.includes(id)) select([id])
    useDesign.setState({ menu: placeOf(event) })
  },
  onSelectionContextMenu(event: Pointer) {
    event.preventDefault()
    useDesign.setState({ menu: placeOf(event) })
  },
  onNodeDoubleClick: (_: unknown, { id }: BlockFlowNode) => void openUnit(id),
}

const placeOf = ({ clientX: x, clientY: y }: Pointer) => ({ x, y })

/** By keyboard: below the block that was selected last. */
export function openBlockMenu(): boolean {
  const id = useProject.getState().selection.at(-1)
  const block = id !== undefined && document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
  if (!block) return false
  const { left, bottom } = block.getBoundingClientRect()
  useDesign.setState({ menu: { x: left, y: bottom } })
  return true
}
