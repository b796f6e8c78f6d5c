// What is wrong with a project, said so that a person knows what to do, with edits that mend it where some are known.
import { findLayer } from '../layers/registry.ts'
import type { Text } from '../text.ts'
import type { NodeDocument, NodeId } from './document.ts'
import type { NetworkEdit } from './edits.ts'

/** An error keeps training from starting; a warning spoils the result; a hint is worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

export interface Problem {
  severity: Severity
  /** The kind of problem, for tests and for the help. */
  code: string
  network?: string
  node?: NodeId
  port?: string
  /** For a block within a unit: the unit, in the network that is computed. */
  unit?: { network: string; node: NodeId }
  /** For settings outside the networks: the path that `setPath` takes. */
  path?: string
  /** What every half-built network has: an editor shows it in grey until training is asked for. */
  unfinished?: true
  text: Text
  fixes: Fix[]
}

export interface Fix {
  label: Text
  /** Changes of the problem's network, one after the other. */
  edits: NetworkEdit[]
  /** Changes of settings outside the networks, as `setPath` takes them. */
  settings?: { path: string; value: unknown }[]
}

/** How sentences name a block: Conv2D 'conv1', 2次元畳み込み「conv1」. */
export function blockLabel({ type, name }: Pick<NodeDocument, 'type' | 'name'>): Text {
  const { en, ja } = typeLabel(type)
  const known = en !== type || findLayer(type)
  return { en: `${known ? en : 'Block'} '${name}'`, ja: `${known ? ja : 'ブロック'}「${name}」` }
}

/** How sentences name a kind of block: Flatten, 平坦化. */
export function typeLabel(type: string): Text {
  if (type === 'unit') return { en: 'Unit', ja: 'ユニット' }
  const text = findLayer(type)?.text
  return { en: text?.en.name ?? type, ja: text?.ja.name ?? type }
}

/** A list in a sentence: 'a', 'b', 'c' / 「a」「b」「c」; long lists are cut. */
export function quoted(words: readonly string[], most = 12): Text {
  const shown = words.slice(0, most)
  const rest = words.length - shown.length
  return {
    en: shown.map((word) => `'${word}'`).join(', ') + (rest ? ` and ${rest} more` : ''),
    ja: shown.map((word) => `「${word}」`).join('') + (rest ? `ほか${rest}個` : ''),
  }
}
