// A wire's end is dragged: to another port, or into nothing, which removes the wire.
import type { Connection, HandleType } from '@xyflow/react'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { useDesign } from '../design/state.ts'
import { disconnect, edgeId, edgesWithIds, reconnect } from '../design/wireActions.ts'
import type { WireFlowEdge } from './flowEdges.ts'

export const reconnection = {
  // Between two rows there is a wire of 28 pixels: its middle is for picking it.
  reconnectRadius: 8,
  onReconnectStart: (_: unknown, { id }: WireFlowEdge) => useDesign.setState({ reconnecting: id }),
  onReconnect({ id }: WireFlowEdge, { source, target, targetHandle }: Connection) {
    const [wire] = edgesWithIds([id])
    if (wire) reconnect(wire, source, target, targetHandle ?? 'in')
  },
  onReconnectEnd(_: unknown, { id }: WireFlowEdge, __: HandleType, { toNode, isValid }: Ending) {
    useDesign.setState({ reconnecting: undefined })
    // Over a block that refuses it, the wire stays as it was.
    if (!toNode && !isValid) disconnect(edgesWithIds([id]))
  },
}

interface Ending {
  toNode: unknown
  isValid: boolean | null
}

/** What a wish is judged in: without the wire that would fulfil it. */
export function withoutReconnecting(network: NetworkDocument): NetworkDocument {
  const { reconnecting } = useDesign.getState()
  if (reconnecting === undefined) return network
  return { ...network, edges: network.edges.filter((edge) => edgeId(edge) !== reconnecting) }
}
