// Puts the blocks of a unit in its place again. The unit's network goes where nothing else stands for it.
import type { ProjectDocument } from '../project/document.ts'
import { type EdgeDocument, inputIndex, type NetworkDocument, type NodeDocument, type NodeId } from './document.ts'
import { anchor } from './group.ts'
import { freshId, unused } from './names.ts'
import { networkOf, unitPorts, usesOf } from './units.ts'

/** Undefined where the unit's network is not there. */
export function ungroupUnit(
  project: ProjectDocument,
  networkName: string,
  id: NodeId,
): { project: ProjectDocument; nodes: NodeId[] } | undefined {
  const network = project.networks.find(({ name }) => name === networkName)!
  const unit = network.nodes.find((node) => node.id === id)
  const inner = unit && networkOf(project.networks, unit)
  if (!inner) return undefined
  const { ids, nodes } = copies(network, unit, inner)
  const at = network.nodes.indexOf(unit)
  const regions = [
    ...(network.regions ?? []),
    ...(inner.regions ?? []).map((region) => ({ ...region, nodes: region.nodes.flatMap((old) => ids.get(old) ?? []) })),
  ]
  const opened = {
    ...network,
    nodes: withRoom(network.nodes, unit, nodes).toSpliced(at, 1, ...nodes),
    edges: wires(network, unit, inner, ids),
    ...(regions.length && { regions }),
  }
  const isLast = usesOf(project.networks, inner.name).length === 1 && !isTrained(project, inner.name)
  const networks = project.networks
    .map((each) => (each === network ? opened : each))
    .filter((each) => each !== inner || !isLast)
  const optimizers = project.optimizers.map((optimizer) =>
    optimizer.network === networkName && optimizer.trains
      ? { ...optimizer, trains: trained(optimizer.trains, id, ids) }
      : optimizer,
  )
  return { project: { ...project, networks, optimizers }, nodes: nodes.map((node) => node.id) }
}

const isTrained = ({ optimizers }: ProjectDocument, name: string) => optimizers.some(({ network }) => network === name)

function trained(trains: readonly string[], unit: NodeId, ids: ReadonlyMap<NodeId, NodeId>): string[] {
  return trains.flatMap((each) => {
    if (each === unit) return [...ids.values()]
    return each.startsWith(`${unit}/`) ? (ids.get(each.slice(unit.length + 1)) ?? []) : [each]
  })
}

/** The blocks without the ports, with ids and names of their own, where the unit stands. */
function copies(network: NetworkDocument, unit: NodeDocument, inner: NetworkDocument) {
  const { inputs, output } = unitPorts(inner)
  const ports = new Set([...inputs, output])
  const members = inner.nodes.filter((node) => !ports.has(node))
  const start = anchor(members)
  const others = network.nodes.filter((node) => node !== unit)
  const names = new Set(others.map(({ name }) => name))
  const ids = new Map<NodeId, NodeId>()
  let grown = { ...network, nodes: others }
  const nodes = members.map((node) => {
    const name = unused(node.name, names)
    names.add(name)
    const { position, ...rest } = node
    const place =
      position && start && unit.position
        ? { x: position.x - start.x + unit.position.x, y: position.y - start.y + unit.position.y }
        : position
    const copy = { ...rest, id: freshId(grown, node.id), name, ...(place && { position: place }) }
    ids.set(node.id, copy.id)
    grown = { ...grown, nodes: [...grown.nodes, copy] }
    return copy
  })
  return { ids, nodes }
}

function wires(
  { edges }: NetworkDocument,
  unit: NodeDocument,
  inner: NetworkDocument,
  ids: ReadonlyMap<NodeId, NodeId>,
): EdgeDocument[] {
  const { inputs, output } = unitPorts(inner)
  const feeding = new Map(
    edges.flatMap(({ from, to }) => {
      const input = to.node === unit.id && inputs[inputIndex(to.port) ?? -1]
      return input ? [[input.id, from] as const] : []
    }),
  )
  const own = (id: NodeId): EdgeDocument['from'] | undefined => {
    const copy = ids.get(id)
    return copy === undefined ? feeding.get(id) : { node: copy, port: 'out' }
  }
  const end = inner.edges.find(({ to }) => to.node === output?.id)?.from.node
  const out = end === undefined ? undefined : own(end)
  const inside = inner.edges.flatMap(({ from, to }) => {
    const [start, target] = [own(from.node), ids.get(to.node)]
    return start && target !== undefined ? [{ from: start, to: { ...to, node: target } }] : []
  })
  const outside = edges.flatMap((wire) => {
    if (wire.to.node === unit.id) return []
    if (wire.from.node !== unit.id) return [wire]
    return out ? [{ ...wire, from: out }] : []
  })
  const first = edges.findIndex(({ from, to }) => from.node === unit.id || to.node === unit.id)
  return outside.toSpliced(first < 0 ? outside.length : first, 0, ...inside)
}

const NEAR = { x: 264, y: 52 }

/** Where a block of the unit would lie on another, what stands below the unit moves down. */
function withRoom(nodes: readonly NodeDocument[], unit: NodeDocument, added: readonly NodeDocument[]): NodeDocument[] {
  const places = added.flatMap(({ position }) => position ?? [])
  const top = unit.position?.y ?? 0
  const height = Math.max(0, ...places.map(({ y }) => y - top))
  const isCovered = ({ position }: NodeDocument) =>
    position && places.some(({ x, y }) => Math.abs(position.x - x) < NEAR.x && Math.abs(position.y - y) < NEAR.y)
  if (!nodes.some((node) => node !== unit && isCovered(node))) return [...nodes]
  return nodes.map((node) =>
    node.position && node !== unit && node.position.y > top
      ? { ...node, position: { x: node.position.x, y: node.position.y + height } }
      : node,
  )
}
