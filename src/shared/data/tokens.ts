// Cuts text into tokens and turns them into numbers: 0 fills up, 1 is any token that is not in the vocabulary.
import type { TextShape } from './dataset.ts'

/** What the numbers 0 and 1 are called in a vocabulary. */
export const padding = ''
export const unknown = '□'

/** Dictionary and rules come with the JavaScript engine: Japanese is cut into words like any other language. */
const words = new Intl.Segmenter('ja', { granularity: 'word' })
const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Full-width letters become half-width ones (NFKC). Words are without punctuation, characters without white space. */
export function tokensOf(text: string, { tokens, lowerCase }: Pick<TextShape, 'tokens' | 'lowerCase'>): string[] {
  const normal = text.normalize('NFKC')
  const cased = lowerCase ? normal.toLowerCase() : normal
  const found: string[] = []
  if (tokens === 'words') {
    for (const { segment, isWordLike } of words.segment(cased)) if (isWordLike) found.push(segment)
  } else for (const { segment } of characters.segment(cased)) if (segment.trim() !== '') found.push(segment)
  return found
}

/** Writes the text's numbers to `out` from `at`: `length` of them. Returns how many are unknown. */
export function writeTokens(
  text: string,
  shape: TextShape,
  known: ReadonlyMap<string, number>,
  out: Int32Array | Float32Array,
  at: number,
): number {
  const tokens = tokensOf(text, shape).slice(0, shape.length)
  let missing = 0
  tokens.forEach((token, i) => {
    const number = known.get(token)
    if (number === undefined) missing++
    out[at + i] = number ?? 1
  })
  return missing
}

/** The number of each token; the first two numbers are none. */
export function tokenNumbers(vocabulary: readonly string[]): Map<string, number> {
  return new Map(vocabulary.slice(2).map((token, i) => [token, i + 2]))
}
