// Puts in place of every unit the blocks of the network that it stands for, so that what is computed knows no units.
import { inputIndex, inputPort, type NetworkDocument, type NodeDocument, type NodeId } from './document.ts'
import { unused } from './names.ts'
import type { Problem } from './problem.ts'
import { missingPort, noOutput, recursiveUnit, unknownUnit, wrongUnitPort } from './unitProblems.ts'
import { isUnit, networkOf, type UnitPorts, unitPorts } from './units.ts'

/** Where a block of the result stands in the project. */
export interface Origin {
  network: string
  node: NodeId
  /** The unit of the outermost network that it is in. */
  unit: NodeId
}

export interface UnitInstance {
  /** The unit's block: 'unit', or 'outer/inner' within another unit. */
  id: NodeId
  network: string
  /** Its Input blocks, and what feeds them. */
  inputs: { block: NodeId; source: NodeId }[]
  output?: { block: NodeId; source: NodeId }
}

export interface Expanded {
  document: NetworkDocument
  /** Of the blocks that come from units, by 'unit/block'. */
  origins: ReadonlyMap<NodeId, Origin>
  units: readonly UnitInstance[]
  problems: readonly Problem[]
}

/** Units with a problem stay as they are. */
export function expandUnits(networks: readonly NetworkDocument[], document: NetworkDocument): Expanded {
  if (!document.nodes.some(isUnit)) return { document, origins: new Map(), units: [], problems: [] }
  return new Expansion(networks, document).result()
}

class Expansion {
  private readonly nodes: NodeDocument[] = []
  private readonly edges: NetworkDocument['edges'] = []
  private readonly regions: NonNullable<NetworkDocument['regions']> = []
  private readonly origins = new Map<NodeId, Origin>()
  private readonly problems: Problem[] = []
  private readonly units: { id: NodeId; network: string; ports: UnitPorts }[] = []
  /** Input blocks and units: whose value theirs is. */
  private readonly aliases = new Map<NodeId, NodeId>()
  /** Weights are stored under the block's name: no two blocks may share one. */
  private readonly names: Set<string>

  constructor(
    private readonly networks: readonly NetworkDocument[],
    private readonly document: NetworkDocument,
  ) {
    this.names = new Set(document.nodes.filter((node) => !isUnit(node)).map(({ name }) => name))
  }

  result(): Expanded {
    this.add(this.document, '', undefined, [this.document.name])
    const { nodes, regions } = this
    const edges = this.edges.flatMap((edge) => {
      const source = this.sourceOf(edge.from.node)
      return source === undefined
        ? []
        : [source === edge.from.node ? edge : { ...edge, from: { node: source, port: 'out' } }]
    })
    return {
      document: { ...this.document, nodes, edges, ...(regions.length && { regions }) },
      origins: this.origins,
      units: this.units.map((unit) => this.instance(unit)),
      problems: this.problems,
    }
  }

  /** `unit`: the block that the network stands in for, and the outermost one. */
  private add(
    network: NetworkDocument,
    prefix: string,
    unit: { node: NodeDocument; top: NodeId; ports: UnitPorts } | undefined,
    within: readonly string[],
  ): void {
    const own = new Map<string, string>()
    const opened = new Map<NodeId, UnitPorts>()
    const boundary = new Set([...(unit?.ports.inputs ?? []), unit?.ports.output].map((node) => node?.id))
    for (const node of network.nodes) {
      if (boundary.has(node.id)) continue
      const id = prefix + node.id
      const top = unit?.top ?? node.id
      if (unit) this.origins.set(id, { network: network.name, node: node.id, unit: top })
      const inner = isUnit(node) ? this.opened(network, node, id, within) : undefined
      if (inner) {
        opened.set(node.id, inner.ports)
        this.units.push({ id, network: inner.network.name, ports: inner.ports })
        this.add(inner.network, `${id}/`, { node, top, ports: inner.ports }, [...within, inner.network.name])
      } else if (unit) {
        const name = own.get(node.name) ?? this.freshName(node.name, unit.node.name)
        own.set(node.name, name)
        this.nodes.push({ ...node, id, name })
      } else this.nodes.push(node)
    }
    for (const region of network.regions ?? [])
      this.regions.push({ ...region, id: prefix + region.id, nodes: region.nodes.map((id) => prefix + id) })
    for (const edge of network.edges) {
      const from = prefix + edge.from.node
      const ports = opened.get(edge.to.node)
      if (ports) {
        const input = ports.inputs[inputIndex(edge.to.port) ?? -1]
        if (input) this.aliases.set(`${prefix}${edge.to.node}/${input.id}`, from)
      } else if (unit?.ports.output?.id === edge.to.node) this.aliases.set(prefix.slice(0, -1), from)
      else
        this.edges.push(
          prefix ? { from: { ...edge.from, node: from }, to: { ...edge.to, node: prefix + edge.to.node } } : edge,
        )
    }
  }

  /** The network that a unit stands for; undefined, and a problem told, where it cannot be put in its place. */
  private opened(network: NetworkDocument, node: NodeDocument, id: NodeId, within: readonly string[]) {
    const inner = networkOf(this.networks, node)
    if (!inner || within.includes(inner.name)) {
      this.tell(id, inner ? recursiveUnit(node) : unknownUnit(node, this.networks))
      return undefined
    }
    const ports = unitPorts(inner)
    const wires = network.edges.filter(({ to }) => to.node === node.id)
    const wrong = wrongUnitPort(node, ports, wires)
    const missing = ports.inputs.findIndex((_, i) => wires.every(({ to }) => to.port !== inputPort(i)))
    const used = network.edges.find(({ from }) => from.node === node.id)
    const isLoose = !ports.output || inner.edges.every(({ to }) => to.node !== ports.output?.id)
    const problem =
      wrong ??
      (missing >= 0 ? missingPort(node, ports.inputs[missing], missing) : undefined) ??
      (used && isLoose ? noOutput(node, inner) : undefined)
    if (problem) this.tell(id, problem)
    return problem ? undefined : { network: inner, ports }
  }

  private tell(id: NodeId, problem: Problem): void {
    this.problems.push({ ...problem, node: id })
  }

  private freshName(name: string, unit: string): string {
    const free = this.names.has(name) ? unused(`${unit}.${name}`, this.names) : name
    this.names.add(free)
    return free
  }

  /** The block whose value this is; undefined where units only feed each other. */
  private sourceOf(id: NodeId): NodeId | undefined {
    const seen = new Set<NodeId>()
    for (let at: NodeId | undefined = id; at !== undefined; at = this.aliases.get(at)) {
      if (seen.has(at)) return undefined
      seen.add(at)
      if (!this.aliases.has(at)) return at
    }
    return undefined
  }

  private instance({ id, network, ports }: (typeof this.units)[number]): UnitInstance {
    const inputs = ports.inputs.flatMap((input) => {
      const source = this.sourceOf(`${id}/${input.id}`)
      return source === undefined ? [] : [{ block: `${id}/${input.id}`, source }]
    })
    const source = ports.output && this.sourceOf(id)
    const output = source !== undefined && source !== id ? { block: `${id}/${ports.output!.id}`, source } : undefined
    return { id, network, inputs, ...(output && { output }) }
  }
}
