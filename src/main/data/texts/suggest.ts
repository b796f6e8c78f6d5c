// Proposes how a column of text is cut into tokens: words, as many as nearly every text has.
import type { TextRecipe } from '../../../shared/data/document.ts'
import { tokensOf } from '../../../shared/data/tokens.ts'
import type { Text } from '../../../shared/text.ts'
import type { TextColumn } from '../raw.ts'

const mostWords = 10_000
const longest = 200
/** How many texts are looked at. */
const looked = 2000

export function suggestText(column: TextColumn, notices: Text[] = []): TextRecipe {
  const rule = { tokens: 'words', lowerCase: true } as const
  const lengths = column.words
    .slice(0, looked)
    .map((text) => tokensOf(text, rule).length)
    .sort((a, b) => a - b)
  const length = Math.max(1, Math.min(longest, lengths[Math.floor(0.95 * (lengths.length - 1))] ?? 1))
  notices.push({
    en: `'${column.name}' is read as text: the first ${length} words of each, by number.`,
    ja: `'${column.name}' は文章として読み込みます（それぞれ先頭の ${length} 語を番号にします）。`,
  })
  return { ...rule, length, vocabulary: mostWords }
}
