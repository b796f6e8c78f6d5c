// Where the ports of a block are drawn: data inputs above, a loss's target at the left, the output below.
import { type AnyLayer, findLayer } from '../../shared/layers/registry.ts'
import {
  type EdgeDocument,
  inputIndex,
  inputPort,
  type NetworkDocument,
  type NodeDocument,
  type NodeId,
} from '../../shared/network/document.ts'
import { inputCount } from '../../shared/network/ports.ts'
import { isUnit, networkOf, unitPorts } from '../../shared/network/units.ts'
import { BLOCK } from './layout.ts'

export interface PortPlace {
  id: string
  side: 'top' | 'left' | 'bottom'
  x: number
  y: number
  /** What feeds it, within a unit. */
  name?: string
}

/** Of a block in a project with these networks: a unit has the ports of the one that it stands for. */
export function portsOfNode(
  node: NodeDocument,
  wired: readonly string[],
  networks: readonly NetworkDocument[],
): PortPlace[] {
  const inner = isUnit(node) ? networkOf(networks, node) : undefined
  if (!inner) return portsOf(findLayer(node.type), wired)
  const { inputs, output } = unitPorts(inner)
  const data = inputs.map(({ name }, i): PortPlace => {
    return { id: inputPort(i), side: 'top', x: (BLOCK.width * (i + 1)) / (inputs.length + 1), y: 0, name }
  })
  return output ? [...data, OUTPUT] : data
}

const known = new WeakMap<readonly EdgeDocument[], ReadonlyMap<NodeId, string>>()

/** The ports that wires end at, by block, with a space between them. */
export function wiredPorts(edges: readonly EdgeDocument[]): ReadonlyMap<NodeId, string> {
  const found = known.get(edges)
  if (found) return found
  const wired = new Map<NodeId, string>()
  for (const { to } of edges) wired.set(to.node, wired.has(to.node) ? `${wired.get(to.node)} ${to.port}` : to.port)
  known.set(edges, wired)
  return wired
}

const OUTPUT: PortPlace = { id: 'out', side: 'bottom', x: BLOCK.width / 2, y: BLOCK.height }

/** `wired`: ports that wires end at. Blocks of many inputs show one free port more. */
export function portsOf(layer: AnyLayer | undefined, wired: readonly string[]): PortPlace[] {
  if (layer?.terminal === 'annotation') return []
  const { most } = layer ? inputCount(layer) : { most: Number.POSITIVE_INFINITY }
  const last = Math.max(-1, ...wired.map((port) => inputIndex(port) ?? -1))
  const count = most === Number.POSITIVE_INFINITY ? Math.max(2, last + 2) : most
  const data = Array.from({ length: count }, (_, i): PortPlace => {
    return { id: inputPort(i), side: 'top', x: (BLOCK.width * (i + 1)) / (count + 1), y: 0 }
  })
  return [...data, ...(layer?.loss ? [{ id: 'target', side: 'left' as const, x: 0, y: BLOCK.height / 2 }] : []), OUTPUT]
}
