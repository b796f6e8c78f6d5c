// Reads the wires of a network: what feeds each port of each block.

import type { AnyLayer } from '../layers/registry.ts'
import type { Text } from '../text.ts'
import type { Block } from './blocks.ts'
import type { EdgeDocument, NetworkDocument, NodeId } from './document.ts'
import { inputCount, type Port, portNames, portOf } from './ports.ts'
import { blockLabel, type Problem, quoted } from './problem.ts'
import { weightPort } from './unsupported.ts'

export interface Wiring {
  /** For each usable block: what feeds its data ports, in their order (undefined: nothing), and its target. */
  sources: Map<NodeId, { inputs: (NodeId | undefined)[]; target?: NodeId }>
  /** Every block that some wire leaves, usable or not. */
  used: Set<NodeId>
  problems: Problem[]
}

export function readWires(network: NetworkDocument, blocks: ReadonlyMap<NodeId, Block>): Wiring {
  const data = new Map<NodeId, Map<number, NodeId>>([...blocks.keys()].map((id) => [id, new Map()]))
  const targets = new Map<NodeId, NodeId>()
  const used = new Set<NodeId>()
  const problems: Problem[] = []
  const taken = new Set<string>()
  const known = new Set(network.nodes.map(({ id }) => id))
  for (const edge of network.edges) {
    const { from, to } = edge
    used.add(from.node)
    if (!known.has(from.node) || !known.has(to.node)) problems.push(dangling(network, edge))
    const block = blocks.get(to.node)
    if (!known.has(from.node) || !block) continue
    const port = portOf(block.layer, to.port)
    const place = `${to.node} ${to.port}`
    const problem = startProblem(edge, block, blocks) ?? endProblem(edge, block, port, taken.has(place))
    taken.add(place)
    if (problem) problems.push(problem)
    else if (port?.kind === 'data') data.get(to.node)!.set(port.index, from.node)
    else targets.set(to.node, from.node)
  }
  const sources = [...blocks.values()].map(({ node: { id }, layer }) => {
    const inputs = inputsInOrder(layer, data.get(id)!)
    const target = targets.get(id)
    return [id, { inputs, ...(target !== undefined && { target }) }] as const
  })
  return { sources: new Map(sources), used, problems }
}

/** Blocks that take many inputs do not mind gaps between their ports. */
function inputsInOrder(layer: AnyLayer, wired: ReadonlyMap<number, NodeId>): (NodeId | undefined)[] {
  const { least, most } = inputCount(layer)
  if (most !== Infinity) return Array.from({ length: most }, (_, i) => wired.get(i))
  const sources = [...wired].sort(([a], [b]) => a - b).map(([, source]) => source)
  return sources.length >= least ? sources : [undefined]
}

function dangling(network: NetworkDocument, edge: EdgeDocument): Problem {
  const { from, to } = edge
  const left = network.nodes.find(({ id }) => id === from.node)
  const right = network.nodes.find(({ id }) => id === to.node)
  const here = left ?? right
  const label = here && blockLabel(here)
  const absent = left ? to.node : from.node
  const text = label
    ? left
      ? {
          en: `A wire leads from ${label.en} to '${absent}', a block that does not exist.`,
          ja: `${label.ja}から、存在しないブロック「${absent}」へ線が出ています。`,
        }
      : {
          en: `A wire leads from '${absent}', a block that does not exist, to ${label.en}.`,
          ja: `存在しないブロック「${absent}」から${label.ja}へ線が来ています。`,
        }
    : {
        en: `A wire joins '${from.node}' and '${to.node}', two blocks that do not exist.`,
        ja: `存在しないブロック「${from.node}」と「${to.node}」が線でつながれています。`,
      }
  return {
    severity: 'error',
    code: 'danglingEdge',
    ...(here && { node: here.id }),
    text: { en: `${text.en} Remove the wire.`, ja: `${text.ja}その線を外してください。` },
    fixes: [removal(edge)],
  }
}

function startProblem(edge: EdgeDocument, { node }: Block, blocks: ReadonlyMap<NodeId, Block>): Problem | undefined {
  const label = blockLabel(node)
  const source = blocks.get(edge.from.node)
  if (source?.layer.terminal === 'annotation') {
    const note = blockLabel(source.node)
    return wireProblem('unknownPort', edge, {
      en: `${note.en} computes nothing, so no wire can lead from it to ${label.en}.`,
      ja: `${note.ja}は計算をしないブロックなので、${label.ja}へ線をつなげません。`,
    })
  }
  if (edge.from.port === 'out') return undefined
  return wireProblem('unknownPort', edge, {
    en: `The wire into ${label.en} starts at the port '${edge.from.port}'; blocks have one output port, 'out'.`,
    ja: `${label.ja}への線がポート「${edge.from.port}」から出ています。出力のポートは「out」だけです。`,
  })
}

function endProblem(edge: EdgeDocument, block: Block, port: Port | undefined, taken: boolean): Problem | undefined {
  const { node, layer } = block
  const label = blockLabel(node)
  const name = edge.to.port
  if (!port) {
    const ports = quoted(portNames(layer))
    return wireProblem('unknownPort', edge, {
      en: `${label.en} has no port '${name}'. ${ports.en ? `It has ${ports.en}.` : 'It takes no wires.'}`,
      ja: `${label.ja}に「${name}」というポートはありません。${ports.ja ? `あるのは${ports.ja}です。` : '線をつなげないブロックです。'}`,
    })
  }
  if (taken)
    return wireProblem('portTaken', edge, {
      en: `Two wires lead into port '${name}' of ${label.en}. A port takes one: remove a wire, or join the two with Add or Concatenate.`,
      ja: `${label.ja}のポート「${name}」に線が2本つながっています。1本にするか、加算や連結で1つにまとめてください。`,
    })
  if (port.kind === 'weight') return { ...weightPort(node, port.weight), port: name, fixes: [removal(edge)] }
  return undefined
}

function wireProblem(code: string, edge: EdgeDocument, text: Text): Problem {
  return { severity: 'error', code, node: edge.to.node, port: edge.to.port, text, fixes: [removal(edge)] }
}

function removal(edge: EdgeDocument): Problem['fixes'][number] {
  return { label: { en: 'Remove this wire', ja: 'この線を外す' }, edits: [{ kind: 'disconnect', edge }] }
}
