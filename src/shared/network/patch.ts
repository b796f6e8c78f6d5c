// The difference between two versions of a network, as an edit that turns one exactly into the other: what undo keeps.
import type { ArgumentDocument, EdgeDocument, NetworkDocument, NodeDocument, RegionDocument } from './document.ts'

export interface PatchEdit {
  kind: 'patch'
  nodes?: Splice<NodeDocument>
  edges?: Splice<EdgeDocument>
  /** The whole value; `value` is absent where the network has none. */
  regions?: { value?: RegionDocument[] }
  arguments?: { value?: ArgumentDocument[] }
}

/** `remove` items at position `at` make place for `insert`. */
export interface Splice<T> {
  at: number
  remove: number
  insert: readonly T[]
}

/** Items are compared by identity: edits share everything they leave as it is. */
export function difference(from: NetworkDocument, to: NetworkDocument): PatchEdit {
  const nodes = spliceBetween(from.nodes, to.nodes)
  const edges = spliceBetween(from.edges, to.edges)
  return {
    kind: 'patch',
    ...(nodes && { nodes }),
    ...(edges && { edges }),
    ...(from.regions !== to.regions && { regions: { value: to.regions } }),
    ...(from.arguments !== to.arguments && { arguments: { value: to.arguments } }),
  }
}

export function applyPatch(network: NetworkDocument, patch: PatchEdit): NetworkDocument {
  const result = {
    ...network,
    nodes: spliced(network.nodes, patch.nodes),
    edges: spliced(network.edges, patch.edges),
  }
  for (const key of ['regions', 'arguments'] as const) {
    const change = patch[key]
    if (!change) continue
    if (change.value) Object.assign(result, { [key]: change.value })
    else delete result[key]
  }
  return result
}

function spliceBetween<T>(from: readonly T[], to: readonly T[]): Splice<T> | undefined {
  if (from === to) return undefined
  let at = 0
  while (at < from.length && at < to.length && from[at] === to[at]) at++
  let end = 0
  while (end < from.length - at && end < to.length - at && from.at(-1 - end) === to.at(-1 - end)) end++
  return { at, remove: from.length - at - end, insert: to.slice(at, to.length - end) }
}

function spliced<T>(items: T[], splice: Splice<T> | undefined): T[] {
  return splice ? items.toSpliced(splice.at, splice.remove, ...splice.insert) : items
}
