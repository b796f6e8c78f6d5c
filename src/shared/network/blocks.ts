// Reads the blocks of a network one by one: their type, properties and weights' settings.
import { findInitializer, initializerTypes } from '../initializers/registry.ts'
import { type AnyLayer, findLayer, layerTypes } from '../layers/registry.ts'
import { checkFields, withDefaults } from '../schema/index.ts'
import type { NetworkDocument, NodeDocument, NodeId, WeightSettings } from './document.ts'
import { nearest } from './nearest.ts'
import { weightNames } from './ports.ts'
import { blockLabel, type Problem, quoted, typeLabel } from './problem.ts'
import { isExpression, unsupported } from './unsupported.ts'

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
    if (unusable.has(node.id) || blocks.has(node.id)) continue
    const layer = findLayer(node.type)
    if (!layer) {
      problems.push(unknownType(node))
      continue
    }
    const wrong = [...propertyProblems(node, layer), ...weightProblems(node, layer)]
    problems.push(...wrong)
    if (wrong.every(({ code }) => code !== 'property'))
      blocks.set(node.id, { node, layer, properties: withDefaults(layer.properties, node.properties ?? {}) })
  }
  return { blocks, problems }
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

function propertyProblems(node: NodeDocument, layer: AnyLayer): Problem[] {
  const given = Object.fromEntries(Object.entries(node.properties ?? {}).filter(([, value]) => !isExpression(value)))
  const label = blockLabel(node)
  return checkFields(layer.properties, given).map(({ name, text }) => {
    const known = Object.hasOwn(layer.properties, name)
    const field = known ? layer.properties[name].label : undefined
    const meant = known ? undefined : nearest(name, Object.keys(layer.properties))
    return {
      severity: 'error',
      code: known ? 'property' : 'unknownProperty',
      node: node.id,
      text: field
        ? { en: `${label.en}: ${field.en} ${text.en}`, ja: `${label.ja}の「${field.ja}」: ${text.ja}` }
        : {
            en: `${label.en}: ${text.en}${meant ? ` Did you mean '${meant}'?` : ''}`,
            ja: `${label.ja}: ${text.ja}${meant ? `（「${meant}」のことでしょうか）` : ''}`,
          },
      fixes: [
        ...(meant
          ? [
              {
                label: { en: `Rename it to '${meant}'`, ja: `「${meant}」に直す` },
                edits: [
                  { kind: 'setProperty' as const, node: node.id, property: meant, value: given[name] },
                  { kind: 'setProperty' as const, node: node.id, property: name, value: undefined },
                ],
              },
            ]
          : []),
        {
          label: known
            ? { en: 'Use the default', ja: '標準の値に戻す' }
            : { en: 'Take it out', ja: 'このプロパティを取り除く' },
          edits: [{ kind: 'setProperty', node: node.id, property: name, value: undefined }],
        },
      ],
    }
  })
}

function weightProblems(node: NodeDocument, layer: AnyLayer): Problem[] {
  const names = weightNames(layer)
  return Object.entries(node.weights ?? {}).flatMap(([weight, settings]) => {
    const text = names.includes(weight) ? initializerFault(settings) : unknownWeight(weight, names)
    if (!text) return []
    const label = blockLabel(node)
    return {
      severity: 'error',
      code: 'weight',
      node: node.id,
      port: weight,
      text: { en: `${label.en}: ${text.en}`, ja: `${label.ja}: ${text.ja}` },
      fixes: [
        {
          label: { en: `Take out the settings of '${weight}'`, ja: `重み「${weight}」の設定を取り除く` },
          edits: [{ kind: 'setWeight', node: node.id, weight, settings: undefined }],
        },
      ],
    } satisfies Problem
  })
}

function unknownWeight(weight: string, names: readonly string[]) {
  const list = quoted(names)
  return names.length
    ? {
        en: `it has no weight '${weight}', only ${list.en}.`,
        ja: `重み「${weight}」はありません。あるのは${list.ja}です。`,
      }
    : {
        en: `it has no weights, so '${weight}' cannot be set.`,
        ja: `このブロックに重みはないので、「${weight}」は設定できません。`,
      }
}

function initializerFault({ initializer }: WeightSettings) {
  if (!initializer || initializer.type === 'auto') return undefined
  const { type, ...given } = initializer
  const definition = findInitializer(type)
  if (definition) return checkFields(definition.properties, given)[0]?.text
  const types = initializerTypes().map((known) => known.type)
  const list = quoted(['auto', ...types])
  return {
    en: `there is no initializer '${type}'. Known ones: ${list.en}.`,
    ja: `初期化方法「${type}」はありません。使えるもの: ${list.ja}`,
  }
}

function duplicates({ nodes }: NetworkDocument): Problem[] {
  const ids = new Set<NodeId>()
  const names = new Set<string>()
  return nodes.flatMap((node): Problem[] => {
    const twice = ids.has(node.id) ? 'duplicateId' : names.has(node.name) ? 'duplicateName' : undefined
    ids.add(node.id)
    names.add(node.name)
    if (!twice) return []
    const text =
      twice === 'duplicateName'
        ? {
            en: `Two blocks are called '${node.name}'. Give one of them another name.`,
            ja: `「${node.name}」という名前のブロックが2つあります。どちらかの名前を変えてください。`,
          }
        : {
            en: `Block '${node.name}' has the id '${node.id}', which another block has too. Give it another id in the file.`,
            ja: `ブロック「${node.name}」の id「${node.id}」は、ほかのブロックと重複しています。ファイルで別の id を付けてください。`,
          }
    return [{ severity: 'error', code: twice, node: node.id, text, fixes: [] }]
  })
}
