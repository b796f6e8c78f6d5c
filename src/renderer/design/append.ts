// The edits that add a block from the palette: behind the selected one, with losses kept last.
import { findLayer } from '../../shared/layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import type { NetworkEdit } from '../../shared/network/edits.ts'
import { freshId, type NewBlock } from '../../shared/network/names.ts'
import { inputCount } from '../../shared/network/ports.ts'
import { UNIT } from '../../shared/network/units.ts'

const isLoss = (type: string) => findLayer(type)?.category === 'loss'

/** Without a selected block it goes to the end of what leads to the loss. */
export function appendEdits(network: NetworkDocument, block: NewBlock, selected: NodeId | undefined): NetworkEdit[] {
  const layer = findLayer(block.type)
  if (!layer || inputCount(layer).most === 0) return [{ kind: 'addNode', block }]
  const after = network.nodes.find(({ id }) => id === selected) ?? lastOf(network)
  if (!after || findLayer(after.type)?.terminal === 'annotation') return [{ kind: 'addNode', block }]
  if (isLoss(after.type) && !isLoss(block.type)) return [{ kind: 'insertBefore', node: after.id, block }]
  if (isLoss(block.type)) return branch(network, isLoss(after.type) ? sourceOf(network, after) : after.id, block)
  return [{ kind: 'insertAfter', node: after.id, block }]
}

/** A loss never comes between two blocks: it is a further end. */
function branch(network: NetworkDocument, from: NodeId | undefined, block: NewBlock): NetworkEdit[] {
  const id = freshId(network, block.id ?? block.type)
  const add: NetworkEdit = { kind: 'addNode', block: { ...block, id } }
  return from === undefined ? [add] : [add, { kind: 'connect', from, to: id }]
}

const sourceOf = ({ edges }: NetworkDocument, { id }: NodeDocument) =>
  edges.find(({ to }) => to.node === id && to.port === 'in')?.from.node

/** The block in the document's order that nothing follows; where that is a loss, the loss. */
function lastOf({ nodes, edges }: NetworkDocument): NodeDocument | undefined {
  const used = new Set(edges.map(({ from }) => from.node))
  return nodes.findLast(({ id, type }) => !used.has(id) && findLayer(type)?.terminal !== 'annotation')
}

/** Takes a block that has no wires yet into one: it is then fed by the wire's start and feeds its end. */
export function spliceEdits(
  network: NetworkDocument,
  id: NodeId,
  wire: NetworkDocument['edges'][number],
): NetworkEdit[] {
  const node = network.nodes.find((other) => other.id === id)
  const layer = node && findLayer(node.type)
  if (node?.type !== UNIT && (!layer || inputCount(layer).most === 0 || layer.loss)) return []
  return [
    { kind: 'connect', from: wire.from.node, to: id },
    { kind: 'connect', from: id, to: wire.to.node, port: wire.to.port },
  ]
}
