// From the drawn network to one that can be computed: blocks in order, defaults filled in, every wire resolved.
import type { ProjectDocument } from '../project/document.ts'
import { type Block, readBlocks } from './blocks.ts'
import type { NetworkDocument, NodeId } from './document.ts'
import { expandUnits } from './expand.ts'
import type { FlatNetwork, FlatNode, Mode } from './flat.ts'
import { gaps } from './gaps.ts'
import { located } from './located.ts'
import { minimisationProblems, terminalsOf } from './minimised.ts'
import { blockLabel, type Problem, quoted } from './problem.ts'
import { structureOf } from './structure.ts'
import { outputsOf, variant } from './variants.ts'
import type { Wiring } from './wires.ts'

/**
 * Blocks with an error are left out of the flat network; what they feed stays in and names inputs that are not there.
 * Without errors the flat network is complete.
 */
export function elaborate(
  project: Pick<ProjectDocument, 'networks'>,
  networkName: string,
  mode: Mode,
): { network: FlatNetwork; problems: Problem[] } {
  const document = project.networks.find(({ name }) => name === networkName)
  const empty: FlatNetwork = { name: networkName, mode, nodes: [], terminals: [], outputs: [] }
  if (!document) return { network: empty, problems: [unknownNetwork(project, networkName)] }

  const { document: whole, origins, units, problems: unitFaults } = expandUnits(project.networks, document)
  const { blocks, problems: faults } = readBlocks(whole)
  const { wiring, order } = structureOf(whole, blocks)
  const { sorted, cycles } = order
  const structure = [...unitFaults, ...faults, ...wiring.problems, ...cycles.map((ring) => cycle(whole, ring, blocks))]
  const missing = gaps(whole, blocks, wiring, structure)

  const nodes = sorted.flatMap((id) => flatNode(blocks.get(id)!, wiring, origins.get(id)?.unit) ?? [])
  const terminals = terminalsOf(nodes, wiring.used)
  const inside = units.length ? { units, origins } : {}
  const training: FlatNetwork = {
    ...empty,
    mode: 'training',
    nodes,
    terminals,
    outputs: outputsOf(nodes),
    ...inside,
  }
  const known = [...structure, ...missing]
  const problems = known.length ? known : minimisationProblems(training)
  return {
    network: { ...variant(training, mode), ...inside },
    problems: located(inOrder(whole, problems), document.name, origins),
  }
}

/** The same object again where neither the block nor what feeds it changed. */
const known = new WeakMap<Block, { sources: object; flat: FlatNode }>()

/** Undefined where something has to be wired to the block first, and for blocks that compute nothing. */
function flatNode(block: Block, wiring: Wiring, unit?: NodeId): FlatNode | undefined {
  const { node, layer, properties } = block
  const sources = wiring.sources.get(node.id)!
  const { inputs, target } = sources
  if (layer.terminal === 'annotation' || inputs.includes(undefined)) return undefined
  const sourceId = unit ?? node.id
  const last = known.get(block)
  if (last?.sources === sources && last.flat.sourceId === sourceId) return last.flat
  const flat: FlatNode = {
    id: node.id,
    name: node.name,
    layer,
    properties,
    weights: node.weights ?? {},
    inputs: inputs as NodeId[],
    ...(target !== undefined && { target }),
    sourceId,
  }
  known.set(block, { sources, flat })
  return flat
}

/** In the order in which the blocks stand in the document. */
function inOrder({ nodes }: NetworkDocument, problems: readonly Problem[]): Problem[] {
  const place = new Map(nodes.map(({ id }, i) => [id, i]))
  const at = ({ node }: Problem) => (node === undefined ? -1 : (place.get(node) ?? -1))
  return problems.toSorted((a, b) => at(a) - at(b))
}

/** The wire that leads back to the ring's first block is the one most likely drawn by mistake. */
function cycle({ edges }: NetworkDocument, ring: readonly NodeId[], blocks: ReadonlyMap<NodeId, Block>): Problem {
  const names = [...ring, ring[0]].map((id) => blockLabel(blocks.get(id)!.node))
  const back = edges.find(({ from, to }) => from.node === ring.at(-1) && to.node === ring[0])!
  const source = blockLabel(blocks.get(back.from.node)!.node)
  return {
    severity: 'error',
    code: 'cycle',
    node: ring[0],
    port: back.to.port,
    text: {
      en: `These blocks feed each other in a ring: ${names.map(({ en }) => en).join(' → ')}. Remove one of the wires between them.`,
      ja: `ブロックが輪になってつながっています: ${names.map(({ ja }) => ja).join(' → ')}。どれか1本の線を外してください。`,
    },
    fixes: [
      {
        label: {
          en: `Remove the wire from ${source.en} to ${names[0].en}`,
          ja: `${source.ja}から${names[0].ja}への線を外す`,
        },
        edits: [{ kind: 'disconnect', edge: back }],
      },
    ],
  }
}

function unknownNetwork({ networks }: Pick<ProjectDocument, 'networks'>, name: string): Problem {
  const known = quoted(networks.map((network) => network.name))
  return {
    severity: 'error',
    code: 'unknownNetwork',
    network: name,
    text: {
      en: `There is no network '${name}' in this project. It has ${known.en || 'none'}.`,
      ja: `このプロジェクトにネットワーク「${name}」はありません。${known.ja ? `あるのは${known.ja}です。` : ''}`,
    },
    fixes: [],
  }
}
