// Whether a wire can be: what is told while it is dragged.

import { findLayer } from '../../shared/layers/registry.ts'
import type { NetworkDocument, NodeDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits } from '../../shared/network/edits.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import { located } from '../../shared/network/located.ts'
import { portOf } from '../../shared/network/ports.ts'
import { inferShapes } from '../../shared/network/shapes.ts'
import { isUnit } from '../../shared/network/units.ts'
import type { Text } from '../../shared/text.ts'
import { portsOfNode } from './ports.ts'

export interface Wish {
  from: NodeId
  to: NodeId
  port: string
}

/** The words are in the place's file: refusal.<reason>. */
export type Reason = 'self' | 'ring' | 'annotation' | 'noInputs' | 'weight' | 'there'

export type Verdict =
  | { kind: 'refused'; reason: Reason }
  /** It can be drawn, and what has to be mended then. */
  | { kind: 'unfit'; text: Text }
  /** It takes the place of the wire from that block. */
  | { kind: 'replaces'; block: string }
  | { kind: 'fits' }

/** `networks`: all of the project, for units. */
export function judge(network: NetworkDocument, wish: Wish, networks = [network]): Verdict {
  const reason = refusal(network, wish, networks)
  if (reason) return { kind: 'refused', reason }
  const text = misfit(network, wish, networks)
  if (text) return { kind: 'unfit', text }
  const old = network.edges.find(({ to }) => to.node === wish.to && to.port === wish.port)
  const replaced = old && network.nodes.find(({ id }) => id === old.from.node)
  return replaced ? { kind: 'replaces', block: replaced.name } : { kind: 'fits' }
}

/** Why the wire cannot be at all. */
export function refusal(network: NetworkDocument, { from, to, port }: Wish, networks = [network]): Reason | undefined {
  const source = network.nodes.find(({ id }) => id === from)
  const target = network.nodes.find(({ id }) => id === to)
  const layer = target && findLayer(target.type)
  if (from === to) return 'self'
  if (source && findLayer(source.type)?.terminal === 'annotation') return 'annotation'
  if (!source || !target || !hasPort(target, port, networks)) return 'noInputs'
  if (layer && portOf(layer, port)?.kind === 'weight') return 'weight'
  if (reachable(network, to).has(from)) return 'ring'
  return network.edges.some((edge) => edge.from.node === from && edge.to.node === to && edge.to.port === port)
    ? 'there'
    : undefined
}

function hasPort(node: NodeDocument, port: string, networks: readonly NetworkDocument[]): boolean {
  if (isUnit(node)) return portsOfNode(node, [], networks).some(({ id, side }) => id === port && side === 'top')
  const layer = findLayer(node.type)
  return !!layer && portOf(layer, port) !== undefined
}

/** The block and everything that is computed from it. */
export function reachable({ edges }: NetworkDocument, start: NodeId): Set<NodeId> {
  const targets = new Map<NodeId, NodeId[]>()
  for (const { from, to } of edges) targets.set(from.node, [...(targets.get(from.node) ?? []), to.node])
  const found = new Set([start])
  for (const id of found) for (const target of targets.get(id) ?? []) found.add(target)
  return found
}

/** What the block would say of the shape that comes in. */
function misfit(
  network: NetworkDocument,
  { from, to, port }: Wish,
  networks: readonly NetworkDocument[],
): Text | undefined {
  const wired = applyEdits(network, [{ kind: 'connect', from, to, port }])
  const all = networks.map((each) => (each.name === network.name ? wired : each))
  const { network: flat } = elaborate({ networks: all }, network.name, 'training')
  const problems = located(inferShapes(flat).problems, network.name, flat.origins)
  return problems.find(({ node, unit, severity }) => (unit?.node ?? node) === to && severity === 'error')?.text
}
