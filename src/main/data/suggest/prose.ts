// Columns of sentences, which are learned from as text.
import type { RawColumn, TextColumn } from '../raw.ts'
import { fileKindOf } from './fileColumns.ts'
import { isIdentifier, whyIgnored } from './ignored.ts'

/** Fewer words, or characters of languages without spaces, are names. */
const fewestWords = 3
const fewestCharacters = 8
const looked = 1000

/** The one column of prose, where nothing else could be an input: a network with several inputs is a choice to be made. */
export function proseAmong(columns: readonly RawColumn[]): TextColumn | undefined {
  const others = columns.filter((column, position) => fileKindOf(column) || !whyIgnored(column, position))
  const prose = columns.filter(isProse)
  return prose.length === 1 && others.every((column) => column === prose[0]) ? prose[0] : undefined
}

function isProse(column: RawColumn): column is TextColumn {
  if (column.kind === 'number' || !isIdentifier(column) || fileKindOf(column)) return false
  const words = column.words.slice(0, looked)
  return words.filter(isSentence).length > words.length / 2
}

function isSentence(text: string): boolean {
  if (/^[\d\s\p{P}\p{S}年月日時分秒]+$/u.test(text)) return false
  const spaced = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  return spaced.length >= fewestWords || (kana && text.length >= fewestCharacters)
}
