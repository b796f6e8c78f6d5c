// Whether a wire can be: what is told while it is dragged.

import { findLayer } from '../../shared/layers/registry.ts'
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { applyEdits } from '../../shared/network/edits.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import { inputCount, portOf } from '../../shared/network/ports.ts'
import { inferShapes } from '../../shared/network/shapes.ts'
import type { Text } from '../../shared/text.ts'

export interface Wish {
  from: NodeId
  to: NodeId
  port: string
}

export type Verdict =
  /** The words are in the places' file: refusal.<reason>. */
  | { kind: 'refused'; reason: 'self' | 'ring' | 'annotation' | 'noInputs' | 'weight' | 'there' }
  /** It can be drawn, and what has to be mended then. */
  | { kind: 'unfit'; text: Text }
  /** It takes the place of the wire from that block. */
  | { kind: 'replaces'; block: string }
  | { kind: 'fits' }

export function judge(network: NetworkDocument, { from, to, port }: Wish): Verdict {
  const source = network.nodes.find(({ id }) => id === from)
  const target = network.nodes.find(({ id }) => id === to)
  const layer = target && findLayer(target.type)
  if (from === to) return { kind: 'refused', reason: 'self' }
  if (source && findLayer(source.type)?.terminal === 'annotation') return { kind: 'refused', reason: 'annotation' }
  if (!source || !layer || (inputCount(layer).most === 0 && !layer.loss)) return { kind: 'refused', reason: 'noInputs' }
  if (portOf(layer, port)?.kind === 'weight') return { kind: 'refused', reason: 'weight' }
  if (!portOf(layer, port)) return { kind: 'refused', reason: 'noInputs' }
  if (leadsTo(network, to, from)) return { kind: 'refused', reason: 'ring' }
  const old = network.edges.find((edge) => edge.to.node === to && edge.to.port === port)
  if (old?.from.node === from) return { kind: 'refused', reason: 'there' }
  const text = misfit(network, { from, to, port })
  if (text) return { kind: 'unfit', text }
  const replaced = old && network.nodes.find(({ id }) => id === old.from.node)
  return replaced ? { kind: 'replaces', block: replaced.name } : { kind: 'fits' }
}

function leadsTo({ edges }: NetworkDocument, start: NodeId, end: NodeId): boolean {
  const found = new Set([start])
  for (const id of found) for (const edge of edges) if (edge.from.node === id) found.add(edge.to.node)
  return found.has(end)
}

/** What the block would say of the shape that comes in. */
function misfit(network: NetworkDocument, { from, to, port }: Wish): Text | undefined {
  const wired = applyEdits(network, [{ kind: 'connect', from, to, port }])
  const { network: flat } = elaborate({ networks: [wired] }, network.name, 'training')
  return inferShapes(flat).problems.find(({ node, severity }) => node === to && severity === 'error')?.text
}
