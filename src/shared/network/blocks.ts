// Reads the blocks of a network one by one: their type, properties and weights' settings.
import { type AnyLayer, findLayer, layerTypes } from '../layers/registry.ts'
import { withDefaults } from '../schema/index.ts'
import { propertyProblems, weightProblems } from './blockSettings.ts'
import type { NetworkDocument, NodeDocument, NodeId } from './document.ts'
import { freshName } from './names.ts'
import { nearest } from './nearest.ts'
import { type Fix, type Problem, typeLabel } from './problem.ts'
import { isUnit } from './units.ts'
import { unsupported } from './unsupported.ts'

export interface Block {
  node: NodeDocument
  layer: AnyLayer
  properties: Readonly<Record<string, unknown>>
}

/** The blocks that can be computed with; every other one has an error among the problems. */
export function readBlocks(network: NetworkDocument): { blocks: Map<NodeId, Block>; problems: Problem[] } {
  const problems = [...duplicates(network), ...unsupported(network)]
  const unusable = new Set(problems.filter(({ code }) => code === 'notTrainedYet').map(({ node }) => node))
  const blocks = new Map<NodeId, Block>()
  for (const node of network.nodes) {
    // A unit that is still here has a problem that has been told.
    if (isUnit(node) || unusable.has(node.id) || blocks.has(node.id)) continue
    const { block, problems: wrong } = known.get(node) ?? readBlock(node)
    problems.push(...wrong)
    if (block) blocks.set(node.id, block)
  }
  return { blocks, problems }
}

interface ReadBlock {
  block?: Block
  problems: Problem[]
}

/** An edit changes few blocks of many: the others are the same objects and are read once. */
const known = new WeakMap<NodeDocument, ReadBlock>()

function readBlock(node: NodeDocument): ReadBlock {
  const layer = findLayer(node.type)
  const problems = layer ? [...propertyProblems(node, layer), ...weightProblems(node, layer)] : [unknownType(node)]
  const usable = layer && problems.every(({ code }) => code !== 'property')
  const read: ReadBlock = {
    problems,
    ...(usable && { block: { node, layer, properties: withDefaults(layer.properties, node.properties ?? {}) } }),
  }
  known.set(node, read)
  return read
}

function unknownType(node: NodeDocument): Problem {
  const known = layerTypes().flatMap(({ type, aliases }) => [type, ...aliases])
  const word = nearest(node.type, known)
  const meant = layerTypes().find(({ type, aliases }) => word && (type === word || aliases.includes(word)))?.type
  const suggestion = meant
    ? { en: ` Did you mean '${meant}'?`, ja: `「${meant}」のことでしょうか。` }
    : { en: ' Choose one from the palette.', ja: '一覧にある種類を選んでください。' }
  return {
    severity: 'error',
    code: 'unknownType',
    node: node.id,
    text: {
      en: `Block '${node.name}' is of a kind that does not exist here: '${node.type}'.${suggestion.en}`,
      ja: `ブロック「${node.name}」の種類「${node.type}」はありません。${suggestion.ja}`,
    },
    fixes: meant
      ? [
          {
            label: { en: `Make it ${typeLabel(meant).en}`, ja: `${typeLabel(meant).ja}にする` },
            edits: [{ kind: 'replaceType', node: node.id, type: meant }],
          },
        ]
      : [],
  }
}

function duplicates(network: NetworkDocument): Problem[] {
  const ids = new Set<NodeId>()
  const names = new Set<string>()
  return network.nodes.flatMap((node): Problem[] => {
    const twice = ids.has(node.id) ? [duplicateId(node)] : names.has(node.name) ? [duplicateName(network, node)] : []
    ids.add(node.id)
    names.add(node.name)
    return node.name.trim() === '' ? [emptyName(network, node)] : twice
  })
}

function duplicateId({ id, name }: NodeDocument): Problem {
  return {
    severity: 'error',
    code: 'duplicateId',
    node: id,
    text: {
      en: `Block '${name}' has the id '${id}', which another block has too. Give it another id in the file.`,
      ja: `ブロック「${name}」の id「${id}」は、ほかのブロックと重複しています。ファイルで別の id を付けてください。`,
    },
    fixes: [],
  }
}

function duplicateName(network: NetworkDocument, node: NodeDocument): Problem {
  return {
    severity: 'error',
    code: 'duplicateName',
    node: node.id,
    text: {
      en: `Two blocks are called '${node.name}'. Give one of them another name.`,
      ja: `「${node.name}」という名前のブロックが2つあります。どちらかの名前を変えてください。`,
    },
    fixes: [renaming(network, node)],
  }
}

function emptyName(network: NetworkDocument, node: NodeDocument): Problem {
  const label = typeLabel(node.type)
  return {
    severity: 'error',
    code: 'emptyName',
    node: node.id,
    text: {
      en: `A block (${label.en}) has no name. Give it one: weights and results are stored under it.`,
      ja: `名前のないブロック（${label.ja}）があります。重みや結果の保存に使うので、名前を付けてください。`,
    },
    fixes: [renaming(network, node)],
  }
}

function renaming(network: NetworkDocument, { id, type }: NodeDocument): Fix {
  const name = freshName(network, type)
  return {
    label: { en: `Call it '${name}'`, ja: `名前を「${name}」にする` },
    edits: [{ kind: 'rename', node: id, name }],
  }
}
