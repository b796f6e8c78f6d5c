// Which blocks of a flat network depend on which.
import type { NodeId } from './document.ts'
import type { FlatNode } from './flat.ts'

/** Everything that feeds a block, its target included. */
export function sourcesOf({ inputs, target }: FlatNode): NodeId[] {
  return target === undefined ? [...inputs] : [...inputs, target]
}

/** The given blocks and everything they are computed from. `nodes` are in the order they are computed in. */
export function withAncestors(nodes: readonly FlatNode[], ids: Iterable<NodeId>): Set<NodeId> {
  const found = new Set(ids)
  for (const node of nodes.toReversed()) if (found.has(node.id)) for (const id of sourcesOf(node)) found.add(id)
  return found
}

/** The given blocks and everything that is computed from them. */
export function withDescendants(nodes: readonly FlatNode[], ids: Iterable<NodeId>): Set<NodeId> {
  const found = new Set(ids)
  for (const node of nodes) if (sourcesOf(node).some((id) => found.has(id))) found.add(node.id)
  return found
}
