// Edits of one block: its properties, its weights' settings, its type.
import { type AnyLayer, findLayer } from '../layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId, WeightSettings } from './document.ts'
import { freshName, isUsualName } from './names.ts'
import { portOf, weightNames } from './ports.ts'

/** The position of a block in the network's list; throws where it has none of that id. */
export function nodeAt(network: NetworkDocument, id: NodeId): number {
  const at = network.nodes.findIndex((node) => node.id === id)
  if (at < 0) throw new Error(`there is no block with the id ${id}`)
  return at
}

export function edited(
  network: NetworkDocument,
  id: NodeId,
  change: (node: NodeDocument) => NodeDocument,
): NetworkDocument {
  const at = nodeAt(network, id)
  return { ...network, nodes: network.nodes.with(at, change(network.nodes[at])) }
}

export function setProperty(node: NodeDocument, property: string, value: unknown): NodeDocument {
  const field = findLayer(node.type)?.properties[property]
  const usual = value === undefined || (field && JSON.stringify(value) === JSON.stringify(field.default))
  return withEntry(node, 'properties', property, usual ? undefined : value)
}

export function setWeight(node: NodeDocument, weight: string, settings: WeightSettings | undefined): NodeDocument {
  return withEntry(node, 'weights', weight, settings)
}

export function replaceType(
  network: NetworkDocument,
  id: NodeId,
  type: string,
  properties: Record<string, unknown>,
): NetworkDocument {
  const layer = findLayer(type)
  const old = network.nodes[nodeAt(network, id)]
  const name = isUsualName(old.name, old.type) ? freshName(network, type) : old.name
  const { properties: oldProperties, weights: oldWeights, ...rest } = old
  const kept = { ...filtered(oldProperties, (key, value) => fits(layer, key, value)), ...properties }
  const weights = filtered(oldWeights, (key) => !layer || weightNames(layer).includes(key))
  const node: NodeDocument = {
    ...rest,
    type,
    name,
    ...(Object.keys(kept).length > 0 && { properties: kept }),
    ...(Object.keys(weights).length > 0 && { weights }),
  }
  const edges = network.edges.filter(({ to }) => to.node !== id || !layer || portOf(layer, to.port))
  return { ...edited(network, id, () => node), edges }
}

function fits(layer: AnyLayer | undefined, property: string, value: unknown): boolean {
  if (!layer) return true
  return Object.hasOwn(layer.properties, property) && !layer.properties[property].check(value)
}

function filtered<T>(
  record: Record<string, T> | undefined,
  keep: (key: string, value: T) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([key, value]) => keep(key, value)))
}

/** The node with one entry of a record set, or taken out; a record without entries is taken out as well. */
function withEntry(node: NodeDocument, key: 'properties' | 'weights', name: string, value: unknown): NodeDocument {
  const { [key]: record, ...rest } = node
  const entries = Object.entries(record ?? {}).filter(([other]) => value !== undefined || other !== name)
  const known = entries.some(([other]) => other === name)
  const next = known
    ? entries.map(([other, old]) => [other, other === name ? value : old])
    : [...entries, ...(value === undefined ? [] : [[name, value]])]
  return next.length ? { ...rest, [key]: Object.fromEntries(next) } : rest
}
