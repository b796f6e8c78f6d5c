// What happens where something is let go over the canvas: a block of the palette, a loose block, the end of a wire.
import type { OnConnectEnd } from '@xyflow/react'
import type { DragEvent } from 'react'
import type { NodeId } from '../../shared/network/document.ts'
import { dropBlock } from '../design/actions.ts'
import { openNetwork } from '../design/analysis.ts'
import { spliceEdits } from '../design/append.ts'
import { useDesign } from '../design/state.ts'
import { edgesWithIds, takeIntoWire } from '../design/wireActions.ts'
import { BLOCK_DRAG } from '../palette/dragType.ts'
import { useProject } from '../store/project.ts'
import { canvasPoint, wireAt } from './camera.ts'
import { BLOCK, type Point, ROW } from './layout.ts'
import { positionsOf } from './placement.ts'
import { slideIn } from './slideIn.ts'

const setDropWire = (dropWire: string | undefined) => {
  if (useDesign.getState().dropWire !== dropWire) useDesign.setState({ dropWire })
}

export const canvasDrop = {
  onDragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes(BLOCK_DRAG)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setDropWire(wireAt({ x: event.clientX, y: event.clientY }))
  },
  onDragLeave() {
    setDropWire(undefined)
  },
  onDrop(event: DragEvent) {
    const type = event.dataTransfer.getData(BLOCK_DRAG)
    if (!type) return
    event.preventDefault()
    setDropWire(undefined)
    const screen = { x: event.clientX, y: event.clientY }
    const [wire] = edgesWithIds([wireAt(screen) ?? ''])
    const at = centred(canvasPoint(screen))
    const place = wire ? (inLine(wire.from.node, wire.to.node) ?? at) : at
    dropBlock(type, place, wire)
    const added = useProject.getState().selection.at(-1)
    if (wire && added !== undefined) slideIn(added, { x: at.x - place.x, y: at.y - place.y })
  },
}

/** A block that nothing is wired to, dropped on a wire, is taken into it. */
export function dropOnWire(
  event: MouseEvent | TouchEvent | React.MouseEvent,
  places: ReadonlyMap<NodeId, Point>,
): boolean {
  const network = openNetwork()
  const [[id, at]] = places
  if (!network || places.size > 1 || !('clientX' in event)) return false
  if (network.edges.some(({ from, to }) => from.node === id || to.node === id)) return false
  const [wire] = edgesWithIds([wireAt({ x: event.clientX, y: event.clientY }) ?? ''])
  if (!wire || spliceEdits(network, id, wire).length === 0) return false
  takeIntoWire(id, wire, inLine(wire.from.node, wire.to.node) ?? at)
  return true
}

/** Let go in empty space: the palette opens there with what fits. */
export const letGo: OnConnectEnd = (event, { toNode, fromHandle, isValid }) => {
  if (toNode || isValid || !fromHandle?.id || useDesign.getState().reconnecting !== undefined) return
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  const screen = { x: touch.clientX, y: touch.clientY }
  const at = canvasPoint(screen)
  const y = fromHandle.id === 'out' ? at.y : at.y - BLOCK.height
  useDesign.setState({
    quick: { ...screen, node: fromHandle.nodeId, port: fromHandle.id, at: { x: at.x - BLOCK.width / 2, y } },
  })
}

const centred = ({ x, y }: Point): Point => ({
  x: Math.round(x - BLOCK.width / 2),
  y: Math.round(y - BLOCK.height / 2),
})

/** Between two blocks that stand below each other, a third does too. */
function inLine(from: NodeId, to: NodeId): Point | undefined {
  const network = openNetwork()
  const positions = network && positionsOf(network)
  const [start, end] = [positions?.get(from), positions?.get(to)]
  if (!start || !end || Math.abs(start.x - end.x) > BLOCK.width / 2) return undefined
  return { x: start.x, y: start.y + ROW }
}
