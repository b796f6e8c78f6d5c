// Units: a network used as a block. Its Input blocks are the unit's inputs, in their order; its first Output block is
// the unit's output.
import { findLayer } from '../layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from './document.ts'
import { isDataInput } from './ports.ts'

export const UNIT = 'unit'

export interface UnitPorts {
  inputs: readonly NodeDocument[]
  /** Absent for a unit that ends in a loss. */
  output?: NodeDocument
}

export const isUnit = ({ type }: Pick<NodeDocument, 'type'>) => type === UNIT

/** Where data enters a network, or what is wired to a unit. */
export function isInputBlock({ type }: Pick<NodeDocument, 'type'>): boolean {
  const layer = findLayer(type)
  return !!layer && isDataInput(layer)
}

export const isOutputBlock = ({ type }: Pick<NodeDocument, 'type'>) => findLayer(type)?.terminal === 'output'

export function unitPorts({ nodes }: NetworkDocument): UnitPorts {
  const output = nodes.find(isOutputBlock)
  return { inputs: nodes.filter(isInputBlock), ...(output && { output }) }
}

/** The network that a unit stands for. */
export function networkOf(networks: readonly NetworkDocument[], { unit }: NodeDocument): NetworkDocument | undefined {
  return networks.find(({ name }) => name === unit?.network)
}

export interface UnitUse {
  network: string
  node: NodeId
}

/** Where a network stands as a unit in others. */
export function usesOf(networks: readonly NetworkDocument[], name: string): UnitUse[] {
  return networks.flatMap((network) =>
    network.name === name
      ? []
      : network.nodes
          .filter((node) => isUnit(node) && node.unit?.network === name)
          .map(({ id }) => ({ network: network.name, node: id })),
  )
}

/** The way from a network that is no unit down to the one named: empty where that is no unit itself. */
export function trailTo(networks: readonly NetworkDocument[], name: string): UnitUse[] {
  const trail: UnitUse[] = []
  const seen = new Set([name])
  for (let [use] = usesOf(networks, name); use && !seen.has(use.network); [use] = usesOf(networks, use.network)) {
    seen.add(use.network)
    trail.unshift(use)
  }
  return trail
}
