// Finds blocks by name in either language, by any other name people know them by, and by what they do.
import type { AnyLayer } from '../../shared/layers/registry.ts'

/** The layers that fit the words, best first; all, in their order, where there are no words. */
export function searchLayers(layers: readonly AnyLayer[], words: string): readonly AnyLayer[] {
  const wanted = normalise(words)
  if (wanted === '') return layers
  return layers
    .map((layer) => ({ layer, rank: rankOf(layer, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ layer }) => layer)
}

const NONE = 4

/** 0: that very name, 1: a name begins so, 2: a name holds it, 3: the summary does. */
function rankOf({ type, aliases, text }: AnyLayer, wanted: string): number {
  const names = [text.en.name, text.ja.name, type, ...aliases].map(normalise)
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  if (names.some((name) => name.includes(wanted) || hasAll(name, wanted))) return 2
  return [text.en.summary, text.ja.summary].some((summary) => normalise(summary).includes(wanted)) ? 3 : NONE
}

/** '畳み込み2D' is in '2次元畳み込み', too: Latin and Japanese words stand in any order. */
function hasAll(name: string, wanted: string): boolean {
  return (wanted.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? []).every((piece) => name.includes(piece))
}

/** Full width, case, spaces, hyphens, '2D' for '2次元' and hiragana for katakana make no difference. */
export function normalise(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_・]/g, '')
    .replace(/(\d)次元/g, '$1d')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
}
