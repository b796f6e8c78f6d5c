// Makes a unit of some blocks: they move into a network of their own, and one block takes their place.

import { findLayer } from '../layers/registry.ts'
import type { ProjectDocument } from '../project/document.ts'
import type { Shape } from '../tensor/shape.ts'
import { type EdgeDocument, inputPort, type NetworkDocument, type NodeDocument, type NodeId } from './document.ts'
import { freshId, unused } from './names.ts'
import { edge } from './rewire.ts'
import { isInputBlock, isOutputBlock, UNIT } from './units.ts'

/** Why the blocks cannot be one, with the names of those that stand in the way. */
export interface GroupRefusal {
  /** Nothing is left without Inputs and Outputs; several blocks lead out; a block between them is left out; a region is cut. */
  reason: 'nothing' | 'outputs' | 'between' | 'region'
  blocks: string[]
}

export interface Grouped {
  project: ProjectDocument
  /** The unit's block, and its network. */
  unit: NodeId
  network: string
}

interface Parts {
  network: NetworkDocument
  inside: ReadonlySet<NodeId>
  /** The blocks outside that feed it, each once. */
  sources: NodeId[]
  /** The block inside that leads out, or that nothing uses. */
  end: NodeId | undefined
}

/** Input and Output blocks stay outside: through them the network itself is fed. */
export function groupBlocks(
  project: ProjectDocument,
  networkName: string,
  ids: Iterable<NodeId>,
  wantedName: string,
  shapes: ReadonlyMap<NodeId, { output: Shape }> = new Map(),
): Grouped | GroupRefusal {
  const network = project.networks.find(({ name }) => name === networkName)!
  const chosen = new Set(ids)
  const members = network.nodes.filter((node) => chosen.has(node.id) && !isInputBlock(node) && !isOutputBlock(node))
  const parts = partsOf(network, new Set(members.map(({ id }) => id)))
  const refusal = refusalOf(parts, members)
  if (refusal) return refusal
  const name = unused(wantedName, new Set([...project.networks, ...network.nodes].map((each) => each.name)))
  const id = freshId(network, UNIT)
  const at = project.networks.indexOf(network)
  const networks = project.networks
    .with(at, outside(parts, members, id, name))
    .toSpliced(at + 1, 0, insideNetwork(parts, members, name, shapes))
  const optimizers = project.optimizers.map((optimizer) =>
    optimizer.network === networkName && optimizer.trains?.some((each) => parts.inside.has(each))
      ? { ...optimizer, trains: optimizer.trains.map((each) => (parts.inside.has(each) ? `${id}/${each}` : each)) }
      : optimizer,
  )
  return { project: { ...project, networks, optimizers }, unit: id, network: name }
}

function partsOf(network: NetworkDocument, inside: ReadonlySet<NodeId>): Parts {
  const into = network.edges.filter(({ from, to }) => inside.has(to.node) && !inside.has(from.node))
  const ends = endsOf(network, inside)
  return { network, inside, sources: [...new Set(into.map(({ from }) => from.node))], end: ends.at(0) }
}

/** What leads out; without that, the one block that nothing uses and that is no loss. */
function endsOf({ nodes, edges }: NetworkDocument, inside: ReadonlySet<NodeId>): NodeId[] {
  const out = edges.filter(({ from, to }) => inside.has(from.node) && !inside.has(to.node))
  if (out.length) return [...new Set(out.map(({ from }) => from.node))]
  const used = new Set(edges.map(({ from }) => from.node))
  const loose = nodes.filter(({ id, type }) => {
    const layer = findLayer(type)
    return inside.has(id) && !used.has(id) && layer && !layer.loss && !layer.terminal
  })
  return loose.length === 1 ? [loose[0].id] : []
}

function refusalOf({ network, inside }: Parts, members: readonly NodeDocument[]): GroupRefusal | undefined {
  const nameOf = (id: NodeId) => network.nodes.find((node) => node.id === id)?.name ?? id
  if (!members.some(({ type }) => findLayer(type)?.terminal !== 'annotation')) return { reason: 'nothing', blocks: [] }
  const ends = endsOf(network, inside)
  if (ends.length > 1) return { reason: 'outputs', blocks: ends.map(nameOf) }
  const between = withoutInside(reached(network.edges, inside), inside).find((id) =>
    reached(network.edges, [id]).some((other) => inside.has(other)),
  )
  if (between !== undefined) return { reason: 'between', blocks: [nameOf(between)] }
  const cut = network.regions?.find(
    ({ nodes }) => nodes.some((id) => inside.has(id)) && !nodes.every((id) => inside.has(id)),
  )
  return cut && { reason: 'region', blocks: cut.nodes.map(nameOf) }
}

const withoutInside = (ids: readonly NodeId[], inside: ReadonlySet<NodeId>) => ids.filter((id) => !inside.has(id))

/** Everything that is computed from these blocks, themselves included. */
function reached(edges: readonly EdgeDocument[], start: Iterable<NodeId>): NodeId[] {
  const found = new Set(start)
  for (const id of found) for (const { from, to } of edges) if (from.node === id) found.add(to.node)
  return [...found]
}

function insideNetwork(
  { network, inside, sources, end }: Parts,
  members: readonly NodeDocument[],
  name: string,
  shapes: ReadonlyMap<NodeId, { output: Shape }>,
): NetworkDocument {
  let grown: NetworkDocument = { name, nodes: [...members], edges: [] }
  const add = (type: string, wanted: string, properties?: Record<string, unknown>, first = true) => {
    const names = new Set(grown.nodes.map((node) => node.name))
    const node = { id: freshId(grown, type), type, name: unused(wanted, names), ...(properties && { properties }) }
    grown = { ...grown, nodes: first ? [node, ...grown.nodes] : [...grown.nodes, node] }
    return node.id
  }
  const nodeOf = (id: NodeId) => network.nodes.find((node) => node.id === id)
  // The first port comes first in the list.
  const inputs = new Map(
    sources.toReversed().map((source) => {
      const size = shapes.get(source)?.output
      return [source, add('input', nodeOf(source)?.name || 'Input', size && { size: [...size] })] as const
    }),
  )
  const output = end === undefined ? undefined : add('output', 'Output', undefined, false)
  const edges = network.edges.flatMap((wire) => {
    if (!inside.has(wire.to.node)) return []
    const input = inputs.get(wire.from.node)
    return [input === undefined ? wire : { ...wire, from: { node: input, port: 'out' } }]
  })
  if (output !== undefined) edges.push(edge(end!, output))
  const regions = network.regions?.filter(({ nodes }) => nodes.every((id) => inside.has(id)))
  return { ...grown, edges, ...(regions?.length && { regions }) }
}

function outside(
  { network, inside, sources }: Parts,
  members: readonly NodeDocument[],
  id: NodeId,
  name: string,
): NetworkDocument {
  const at = network.nodes.indexOf(members[0])
  const position = anchor(members)
  const node: NodeDocument = { id, type: UNIT, name, unit: { network: name }, ...(position && { position }) }
  const others = movedUp(network.nodes, members)
  const nodes = others.toSpliced(at, 0, node).filter((each) => !inside.has(each.id))
  const wired = new Set<NodeId>()
  const edges = network.edges.flatMap((wire): EdgeDocument[] => {
    const [starts, ends] = [inside.has(wire.from.node), inside.has(wire.to.node)]
    if (starts) return ends ? [] : [{ ...wire, from: { node: id, port: 'out' } }]
    if (!ends) return [wire]
    if (wired.has(wire.from.node)) return []
    wired.add(wire.from.node)
    return [edge(wire.from.node, id, inputPort(sources.indexOf(wire.from.node)))]
  })
  const { regions: all, ...rest } = network
  const regions = all?.filter(({ nodes: ids }) => !ids.every((each) => inside.has(each)))
  return { ...rest, nodes, edges, ...(regions?.length && { regions }) }
}

/** Where nothing stands beside the blocks, what is below comes up to the unit. */
function movedUp(nodes: readonly NodeDocument[], members: readonly NodeDocument[]): NodeDocument[] {
  const rows = members.flatMap(({ position }) => position?.y ?? [])
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
  const isBeside = (node: NodeDocument) =>
    !members.includes(node) && node.position && node.position.y > top && node.position.y <= bottom
  if (rows.length < members.length || nodes.some(isBeside)) return [...nodes]
  return nodes.map((node) =>
    node.position && node.position.y > bottom
      ? { ...node, position: { x: node.position.x, y: node.position.y - (bottom - top) } }
      : node,
  )
}

/** Where one block stands for several: in the middle of them, at their upper edge. */
export function anchor(nodes: readonly NodeDocument[]): { x: number; y: number } | undefined {
  const places = nodes.flatMap(({ position }) => position ?? [])
  if (places.length === 0) return undefined
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length
  return { x: Math.round(x), y: Math.min(...places.map(({ y }) => y)) }
}
