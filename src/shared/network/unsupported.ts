// What the document can say and this version cannot train yet: told on the block, never passed over in silence.
import type { Text } from '../text.ts'
import type { NetworkDocument, NodeDocument, WeightSettings } from './document.ts'
import { blockLabel, type Problem } from './problem.ts'

/** A property's value that is computed from a unit's arguments. */
export function isExpression(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('=')
}

export function unsupported(network: NetworkDocument): Problem[] {
  return network.nodes.flatMap((node) => [
    ...regionsOf(network, node).map((kind) => problem(node, region[kind])),
    ...Object.entries(node.properties ?? {})
      .filter(([, value]) => isExpression(value))
      .map(([name]) => problem(node, expression(name))),
    ...Object.entries(node.weights ?? {}).flatMap(([name, settings]) => weightProblems(node, name, settings)),
  ])
}

/** A wire into a weight's port. */
export function weightPort(node: NodeDocument, weight: string): Problem {
  return problem(node, {
    en: `its weight '${weight}' comes from another block, which cannot be trained by this version yet. Remove that wire.`,
    ja: `重み「${weight}」がほかのブロックから来ています。このバージョンではまだ学習できません。その線を外してください。`,
  })
}

const region: Record<'repeat' | 'recurrent', Text> = {
  repeat: {
    en: 'it is in a repeated region, which cannot be trained by this version yet. Place the blocks as often as they repeat.',
    ja: '繰り返しの範囲に入っています。このバージョンではまだ学習できません。ブロックを回数分並べてください。',
  },
  recurrent: {
    en: 'it is in a recurrent region, which cannot be trained by this version yet. Take it out of the region.',
    ja: '再帰の範囲に入っています。このバージョンではまだ学習できません。範囲から出してください。',
  },
}

const expression = (property: string): Text => ({
  en: `its property '${property}' is an expression, which cannot be computed by this version yet. Write the value instead.`,
  ja: `プロパティ「${property}」が式です。このバージョンではまだ計算できません。値を書いてください。`,
})

/** A region's problem is told once, on its first block; its other blocks are as they should be. */
function regionsOf(network: NetworkDocument, node: NodeDocument) {
  return (network.regions ?? []).filter(({ nodes }) => nodes[0] === node.id).map(({ kind }) => kind)
}

function weightProblems(node: NodeDocument, weight: string, { sharedName, source }: WeightSettings): Problem[] {
  const texts: Text[] = []
  if (sharedName !== undefined)
    texts.push({
      en: `its weight '${weight}' is shared as '${sharedName}'; shared weights cannot be trained by this version yet. Take the shared name out.`,
      ja: `重み「${weight}」は「${sharedName}」として共有されています。重みの共有は、このバージョンではまだ学習できません。共有名を消してください。`,
    })
  if (source)
    texts.push({
      en: `its weight '${weight}' starts from ${source.path}; starting from saved weights is not possible in this version yet. Take the source out.`,
      ja: `重み「${weight}」の初期値が ${source.path} から来ています。保存した重みからの開始は、このバージョンではまだできません。指定を消してください。`,
    })
  return texts.map((text) => problem(node, text))
}

function problem(node: NodeDocument, text: Text): Problem {
  const label = blockLabel(node)
  return {
    severity: 'error',
    code: 'notTrainedYet',
    node: node.id,
    text: { en: `${label.en}: ${text.en}`, ja: `${label.ja}: ${text.ja}` },
    fixes: [],
  }
}
