// Edits that change which block feeds which.
import { findLayer } from '../layers/registry.ts'
import { type EdgeDocument, inputIndex, type NetworkDocument, type NodeId } from './document.ts'
import { type NewBlock, nodeFrom } from './names.ts'
import { nodeAt } from './nodeEdits.ts'
import { inputCount } from './ports.ts'

export function edge(from: NodeId, to: NodeId, port = 'in'): EdgeDocument {
  return { from: { node: from, port: 'out' }, to: { node: to, port } }
}

export function sameEdge(a: EdgeDocument, b: EdgeDocument): boolean {
  return a.from.node === b.from.node && a.from.port === b.from.port && endsAt(b, a.to.node, a.to.port)
}

export function insertBefore(network: NetworkDocument, id: NodeId, port: string, block: NewBlock): NetworkDocument {
  const node = nodeFrom(network, block)
  const wire = network.edges.findIndex((candidate) => endsAt(candidate, id, port))
  const nodes = network.nodes.toSpliced(nodeAt(network, id), 0, node)
  const after = edge(node.id, id, port)
  const before =
    wire >= 0 && takesInput(node.type) ? [{ ...network.edges[wire], to: { node: node.id, port: 'in' } }] : []
  const edges = wire >= 0 ? network.edges.toSpliced(wire, 1, ...before, after) : [...network.edges, after]
  return { ...network, nodes, edges }
}

export function insertAfter(network: NetworkDocument, id: NodeId, block: NewBlock): NetworkDocument {
  const node = nodeFrom(network, block)
  const nodes = network.nodes.toSpliced(nodeAt(network, id) + 1, 0, node)
  const first = network.edges.findIndex(({ from }) => from.node === id)
  const moved = network.edges.map((old) =>
    old.from.node === id ? { ...old, from: { ...old.from, node: node.id } } : old,
  )
  const edges = takesInput(node.type) ? moved.toSpliced(first >= 0 ? first : moved.length, 0, edge(id, node.id)) : moved
  return { ...network, nodes, edges }
}

export function insertOnEdge(network: NetworkDocument, wire: EdgeDocument, block: NewBlock): NetworkDocument {
  const node = nodeFrom(network, block)
  const at = edgeAt(network, wire)
  const before = takesInput(node.type) ? [{ ...wire, to: { node: node.id, port: 'in' } }] : []
  const edges = network.edges.toSpliced(at, 1, ...before, edge(node.id, wire.to.node, wire.to.port))
  const nodes = network.nodes.toSpliced(nodeAt(network, wire.to.node), 0, node)
  return { ...network, nodes, edges }
}

export function removeNode(network: NetworkDocument, id: NodeId, join: boolean): NetworkDocument {
  const nodes = network.nodes.toSpliced(nodeAt(network, id), 1)
  const incoming = network.edges.filter(({ to }) => to.node === id && inputIndex(to.port) !== undefined)
  const source = join && incoming.length === 1 && incoming[0].from.node !== id ? incoming[0].from : undefined
  const edges = network.edges
    .filter(({ from, to }) => to.node !== id && (from.node !== id || source))
    .map((old) => (old.from.node === id && source ? { ...old, from: source } : old))
  if (!network.regions?.some((region) => region.nodes.includes(id))) return { ...network, nodes, edges }
  const regions = network.regions
    .map((region) => ({ ...region, nodes: region.nodes.filter((other) => other !== id) }))
    .filter((region) => region.nodes.length > 0)
  return { ...network, nodes, edges, regions }
}

export function connect(network: NetworkDocument, from: NodeId, to: NodeId, port: string): NetworkDocument {
  nodeAt(network, from)
  nodeAt(network, to)
  const wire = edge(from, to, port)
  const old = network.edges.findIndex((candidate) => endsAt(candidate, to, port))
  return { ...network, edges: old >= 0 ? network.edges.toSpliced(old, 1, wire) : [...network.edges, wire] }
}

export function disconnect(network: NetworkDocument, wire: EdgeDocument): NetworkDocument {
  return { ...network, edges: network.edges.toSpliced(edgeAt(network, wire), 1) }
}

function edgeAt(network: NetworkDocument, wire: EdgeDocument): number {
  const at = network.edges.findIndex((candidate) => sameEdge(candidate, wire))
  if (at < 0) throw new Error(`there is no edge from ${wire.from.node} to ${wire.to.node}:${wire.to.port}`)
  return at
}

const endsAt = ({ to }: EdgeDocument, node: NodeId, port: string) => to.node === node && to.port === port

/** Blocks of unknown type are taken to have an input, as nearly all have. */
function takesInput(type: string): boolean {
  const layer = findLayer(type)
  return !layer || inputCount(layer).most > 0
}
