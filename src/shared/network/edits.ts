// Changes of a network as plain data. Applying one gives a new network and leaves the old one as it was; everything
// that an editor, a fix or a command does to a network is a list of these, and every one can be undone exactly.
import type { EdgeDocument, NetworkDocument, NodeDocument, NodeId, WeightSettings } from './document.ts'
import { type NewBlock, nodeFrom } from './names.ts'
import { edited, replaceType, setProperty, setWeight } from './nodeEdits.ts'
import { applyPatch, difference, type PatchEdit } from './patch.ts'
import { connect, disconnect, insertAfter, insertBefore, insertOnEdge, removeNode } from './rewire.ts'

export type NetworkEdit =
  | { kind: 'addNode'; block: NewBlock; index?: number }
  /** Between a block and whatever feeds one of its ports (default 'in'). */
  | { kind: 'insertBefore'; node: NodeId; port?: string; block: NewBlock }
  /** Between a block and everything it feeds. */
  | { kind: 'insertAfter'; node: NodeId; block: NewBlock }
  | { kind: 'insertOnEdge'; edge: EdgeDocument; block: NewBlock }
  /** Takes a block away. What fed it then feeds what it fed, unless `join` is false or it has several inputs. */
  | { kind: 'remove'; node: NodeId; join?: boolean }
  /** Takes the place of the wire that ended at that port (default 'in'). */
  | { kind: 'connect'; from: NodeId; to: NodeId; port?: string }
  | { kind: 'disconnect'; edge: EdgeDocument }
  /** A value of undefined, or equal to the default, leaves the property out of the document. */
  | { kind: 'setProperty'; node: NodeId; property: string; value: unknown }
  | { kind: 'setWeight'; node: NodeId; weight: string; settings: WeightSettings | undefined }
  | { kind: 'rename'; node: NodeId; name: string }
  | { kind: 'move'; node: NodeId; position: { x: number; y: number } }
  /** Keeps the properties, weights and wires that the new type has too. */
  | { kind: 'replaceType'; node: NodeId; type: string; properties?: Record<string, unknown> }
  | PatchEdit

/** Throws where the edit names a block or a wire that the network does not have. */
export function applyEdit(network: NetworkDocument, edit: NetworkEdit): NetworkDocument {
  switch (edit.kind) {
    case 'addNode':
      return addNode(network, edit.block, edit.index)
    case 'insertBefore':
      return insertBefore(network, edit.node, edit.port ?? 'in', edit.block)
    case 'insertAfter':
      return insertAfter(network, edit.node, edit.block)
    case 'insertOnEdge':
      return insertOnEdge(network, edit.edge, edit.block)
    case 'remove':
      return removeNode(network, edit.node, edit.join ?? true)
    case 'connect':
      return connect(network, edit.from, edit.to, edit.port ?? 'in')
    case 'disconnect':
      return disconnect(network, edit.edge)
    case 'setProperty':
      return edited(network, edit.node, (node) => setProperty(node, edit.property, edit.value))
    case 'setWeight':
      return edited(network, edit.node, (node) => setWeight(node, edit.weight, edit.settings))
    case 'rename':
      return edited(network, edit.node, (node) => ({ ...node, name: edit.name }))
    case 'move':
      return edited(network, edit.node, (node) => ({ ...node, position: edit.position }))
    case 'replaceType':
      return replaceType(network, edit.node, edit.type, edit.properties ?? {})
    case 'patch':
      return applyPatch(network, edit)
  }
}

export function applyEdits(network: NetworkDocument, edits: readonly NetworkEdit[]): NetworkDocument {
  return edits.reduce(applyEdit, network)
}

/** The edit that turns the network after `edits` exactly into the one before: one step of undo. */
export function invert(network: NetworkDocument, ...edits: NetworkEdit[]): PatchEdit {
  return difference(applyEdits(network, edits), network)
}

function addNode(network: NetworkDocument, block: NewBlock, index = network.nodes.length): NetworkDocument {
  const node: NodeDocument = nodeFrom(network, block)
  return { ...network, nodes: network.nodes.toSpliced(index, 0, node) }
}
