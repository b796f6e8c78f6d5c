// Ids and names for new blocks that no other block of the network has.
import { findLayer } from '../layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from './document.ts'

/** A block to be added: what is left out is made up. */
export type NewBlock = Pick<NodeDocument, 'type'> & Partial<NodeDocument>

/** The block as a node with an id of its own, and a name of its own where none was given. */
export function nodeFrom(network: NetworkDocument, block: NewBlock): NodeDocument {
  const { type, name, ...rest } = block
  return { ...rest, id: freshId(network, block.id ?? type), type, name: name ?? freshName(network, type) }
}

export function freshId(network: NetworkDocument, wanted: string): NodeId {
  const base = wanted.replace(/[^A-Za-z0-9_-]/g, '') || 'block'
  return unused(base, new Set(network.nodes.map(({ id }) => id)))
}

/** 'Dense', 'Dense_2' … */
export function freshName(network: NetworkDocument, type: string): string {
  return unused(usualName(type), new Set(network.nodes.map(({ name }) => name)))
}

/** Whether the name is one that `freshName` gives, so that it may change with the type. */
export function isUsualName(name: string, type: string): boolean {
  return name.replace(/_\d+$/, '') === usualName(type)
}

const usualName = (type: string) => (findLayer(type)?.text.en.name ?? type).replace(/\s+/g, '')

/** The word itself, or with the first number behind it that makes it a new one. */
export function unused(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}_${number}`)) number++
  return `${base}_${number}`
}
