// What can be wrong with a unit as a block: its network, and the wires at its ports.
import { type EdgeDocument, inputIndex, inputPort, type NetworkDocument, type NodeDocument } from './document.ts'
import { blockLabel, type Problem, quoted } from './problem.ts'
import type { UnitPorts } from './units.ts'

export function unknownUnit(node: NodeDocument, networks: readonly NetworkDocument[]): Problem {
  const label = blockLabel(node)
  const wanted = node.unit?.network ?? ''
  const known = quoted(networks.map(({ name }) => name))
  return error('unknownUnit', node, {
    en: `${label.en} stands for the network '${wanted}', which this project does not have. It has ${known.en}. Remove the block, or add such a network.`,
    ja: `${label.ja}は「${wanted}」というネットワークを表していますが、このプロジェクトにはありません。あるのは${known.ja}です。ブロックを外すか、そのネットワークを追加してください。`,
  })
}

export function recursiveUnit(node: NodeDocument): Problem {
  const label = blockLabel(node)
  return error('recursiveUnit', node, {
    en: `${label.en} stands for a network that it is itself a part of. Remove the block.`,
    ja: `${label.ja}は、このブロック自身が入っているネットワークを表しています。ブロックを外してください。`,
  })
}

export function missingPort(node: NodeDocument, input: NodeDocument, index: number): Problem {
  const label = blockLabel(node)
  return {
    ...error('missingInput', node, {
      en: `Nothing is connected to the input '${input.name}' of ${label.en}. Lead a wire from another block to it.`,
      ja: `${label.ja}の入力「${input.name}」に何もつながっていません。ほかのブロックから線をつないでください。`,
    }),
    unfinished: true,
    port: inputPort(index),
  }
}

export function noOutput(node: NodeDocument, network: NetworkDocument): Problem {
  const label = blockLabel(node)
  return error('noUnitOutput', node, {
    en: `${label.en} feeds other blocks, but nothing is connected to an Output in its network '${network.name}'. Put an Output at its end there.`,
    ja: `${label.ja}から線が出ていますが、中のネットワーク「${network.name}」で「出力」に何もつながっていません。中で、最後に「出力」を置いてください。`,
  })
}

/** A wire that ends where the unit has no port, or where one ends already. */
export function wrongUnitPort(node: NodeDocument, { inputs }: UnitPorts, wires: readonly EdgeDocument[]) {
  const label = blockLabel(node)
  const seen = new Set<string>()
  for (const edge of wires) {
    const { port } = edge.to
    const removal = {
      label: { en: 'Remove this wire', ja: 'この線を外す' },
      edits: [{ kind: 'disconnect' as const, edge }],
    }
    if (!inputs[inputIndex(port) ?? -1])
      return {
        ...error('unknownPort', node, {
          en: `${label.en} has ${inputs.length} ${inputs.length === 1 ? 'input' : 'inputs'} and no port '${port}'.`,
          ja: `${label.ja}の入力は${inputs.length}個で、「${port}」というポートはありません。`,
        }),
        port,
        fixes: [removal],
      }
    if (seen.has(port))
      return {
        ...error('portTaken', node, {
          en: `Two wires lead into port '${port}' of ${label.en}. A port takes one: remove a wire.`,
          ja: `${label.ja}のポート「${port}」に線が2本つながっています。1本にしてください。`,
        }),
        port,
        fixes: [removal],
      }
    seen.add(port)
  }
  return undefined
}

function error(code: string, { id }: NodeDocument, text: Problem['text']): Problem {
  return { severity: 'error', code, node: id, text, fixes: [] }
}
