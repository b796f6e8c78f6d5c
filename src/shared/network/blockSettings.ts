// What is wrong with the settings of one block: its properties, and those of its weights.
import { findInitializer, initializerTypes } from '../initializers/registry.ts'
import type { AnyLayer } from '../layers/registry.ts'
import { checkFields } from '../schema/index.ts'
import type { Text } from '../text.ts'
import type { NodeDocument, WeightSettings } from './document.ts'
import { nearest } from './nearest.ts'
import { weightNames } from './ports.ts'
import { blockLabel, type Fix, type Problem, quoted } from './problem.ts'
import { isExpression } from './unsupported.ts'

/** The code is 'property' where a value is not one the layer can be computed with. */
export function propertyProblems(node: NodeDocument, layer: AnyLayer): Problem[] {
  const given = Object.fromEntries(Object.entries(node.properties ?? {}).filter(([, value]) => !isExpression(value)))
  const label = blockLabel(node)
  return checkFields(layer.properties, given).map(({ name, text }) => {
    const known = Object.hasOwn(layer.properties, name)
    const meant = known ? undefined : nearest(name, Object.keys(layer.properties))
    return {
      severity: 'error',
      code: known ? 'property' : 'unknownProperty',
      node: node.id,
      text: known
        ? {
            en: `${label.en}: ${layer.properties[name].label.en} ${text.en}`,
            ja: `${label.ja}の「${layer.properties[name].label.ja}」には${text.ja}`,
          }
        : {
            en: `${label.en}: ${text.en}${meant ? ` Did you mean '${meant}'?` : ''}`,
            ja: `${label.ja}: ${text.ja}${meant ? `（「${meant}」のことでしょうか）` : ''}`,
          },
      fixes: [...(meant ? [renaming(node, name, meant)] : []), removal(node, name, known)],
    }
  })
}

function renaming(node: NodeDocument, name: string, meant: string): Fix {
  return {
    label: { en: `Rename it to '${meant}'`, ja: `「${meant}」に直す` },
    edits: [
      { kind: 'setProperty', node: node.id, property: meant, value: node.properties?.[name] },
      { kind: 'setProperty', node: node.id, property: name, value: undefined },
    ],
  }
}

function removal(node: NodeDocument, property: string, known: boolean): Fix {
  return {
    label: known
      ? { en: 'Use the default', ja: '標準の値に戻す' }
      : { en: 'Take it out', ja: 'このプロパティを取り除く' },
    edits: [{ kind: 'setProperty', node: node.id, property, value: undefined }],
  }
}

export function weightProblems(node: NodeDocument, layer: AnyLayer): Problem[] {
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

function unknownWeight(weight: string, names: readonly string[]): Text {
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

function initializerFault({ initializer }: WeightSettings): Text | undefined {
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
