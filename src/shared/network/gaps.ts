// What a half-built network lacks: an Input, and wires into blocks that need them.
import { layerTypes } from '../layers/registry.ts'
import type { Block } from './blocks.ts'
import { inputPort, type NetworkDocument, type NodeId } from './document.ts'
import { inputCount, isDataInput } from './ports.ts'
import { blockLabel, type Fix, type Problem } from './problem.ts'
import type { Wiring } from './wires.ts'

const UNCERTAIN = new Set(['unknownType', 'property', 'notTrainedYet', 'unknownUnit', 'recursiveUnit'])

/** `faults`: what else is wrong with the network's structure. */
export function gaps(
  network: NetworkDocument,
  blocks: ReadonlyMap<NodeId, Block>,
  wiring: Wiring,
  faults: readonly Problem[],
): Problem[] {
  const missing = [...blocks.values()].flatMap((block) => {
    const index = wiring.sources.get(block.node.id)!.inputs.indexOf(undefined)
    return index < 0 ? [] : [{ block, port: inputPort(index) }]
  })
  // A block of unknown type may be meant as the Input.
  const uncertain = faults.some(({ code }) => UNCERTAIN.has(code))
  const hasInput = [...blocks.values()].some(({ layer }) => isDataInput(layer))
  if (!hasInput && !uncertain) return [noInput(network, missing[0])]
  return missing.map(({ block, port }) => missingInput(block, port, connection(block, port, blocks, wiring)))
}

function noInput({ name, nodes }: NetworkDocument, first: { block: Block; port: string } | undefined): Problem {
  const type = layerTypes().find(isDataInput)!.type
  const fix: Fix = {
    label: { en: 'Add an Input', ja: '入力ブロックを追加する' },
    edits: [
      first
        ? { kind: 'insertBefore', node: first.block.node.id, port: first.port, block: { type } }
        : { kind: 'addNode', block: { type }, index: 0 },
    ],
  }
  return {
    severity: 'error',
    code: 'noInput',
    unfinished: true,
    ...(first && { node: first.block.node.id, port: first.port }),
    text: nodes.length
      ? {
          en: `The network '${name}' has no Input, so no data enters it. Put an Input before its first block.`,
          ja: `ネットワーク「${name}」に入力ブロックがないため、データが入りません。最初のブロックの前に「入力」を置いてください。`,
        }
      : {
          en: `The network '${name}' is empty. Begin with an Input, then add layers and a loss.`,
          ja: `ネットワーク「${name}」は空です。まず「入力」を置き、層と損失を続けて置いてください。`,
        },
    fixes: [fix],
  }
}

function missingInput({ node, layer }: Block, port: string, fixes: Fix[]): Problem {
  const label = blockLabel(node)
  const several = inputCount(layer).most > 1
  return {
    severity: 'error',
    code: 'missingInput',
    unfinished: true,
    node: node.id,
    port,
    text: {
      en: `Nothing is connected to ${several ? `the port '${port}' of ` : ''}${label.en}. Lead a wire from another block to it, or remove the block.`,
      ja: `${label.ja}の${several ? `ポート「${port}」` : '入力'}に何もつながっていません。ほかのブロックから線をつなぐか、ブロックを外してください。`,
    },
    fixes,
  }
}

/** A wire from the one block whose output nobody uses, where there is just one that this block does not feed. */
function connection(
  { node }: Block,
  port: string,
  blocks: ReadonlyMap<NodeId, Block>,
  { used, sources }: Wiring,
): Fix[] {
  const later = new Set([node.id])
  for (let size = 0; size !== later.size; ) {
    size = later.size
    for (const [id, { inputs, target }] of sources)
      if ([...inputs, target].some((source) => source !== undefined && later.has(source))) later.add(id)
  }
  const free = [...blocks.values()].filter(
    ({ node: { id }, layer }) => !used.has(id) && !later.has(id) && !layer.loss && !layer.terminal,
  )
  if (free.length !== 1) return []
  const label = blockLabel(free[0].node)
  return [
    {
      label: { en: `Connect ${label.en} to it`, ja: `${label.ja}をつなぐ` },
      edits: [{ kind: 'connect', from: free[0].node.id, to: node.id, port }],
    },
  ]
}
