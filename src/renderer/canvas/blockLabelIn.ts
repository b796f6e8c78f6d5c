// What a screen reader says of a block: name, kind, shape, parameters, problem.
import type { TFunction } from 'i18next'
import { findLayer } from '../../shared/layers/registry.ts'
import { isUnit } from '../../shared/network/units.ts'
import type { Language } from '../../shared/text.ts'
import { formatCount } from '../inspector/formatCount.ts'
import type { BlockData } from './flowNodes.ts'
import { noteText } from './noteSize.ts'

export function blockLabelIn(
  { node, shape, parameters, problem }: BlockData,
  words: TFunction,
  language: Language,
): string {
  const layer = findLayer(node.type)
  const kind = isUnit(node) ? words('unit.name') : (layer?.text[language].name ?? words('unknownKind'))
  const parts = [
    `${node.name}, ${kind}`,
    layer?.terminal === 'annotation' && noteText(node),
    shape && remembered(words, shape, () => words('label.output', { shape })),
    parameters > 0 &&
      remembered(words, parameters, () =>
        words('parameters', { count: parameters, shown: formatCount(parameters, language) }),
      ),
    problem && words('label.problem', { problem: problem.text[language] }),
  ]
  return parts.filter(Boolean).join(', ')
}

/** By what is said: hundreds of blocks have few shapes and sizes between them. */
const known = new WeakMap<TFunction, Map<string | number, string>>()

function remembered(words: TFunction, about: string | number, say: () => string): string {
  const said = known.get(words) ?? new Map<string | number, string>()
  known.set(words, said)
  const found = said.get(about) ?? say()
  said.set(about, found)
  return found
}
