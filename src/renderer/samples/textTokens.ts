// Numbers of tokens back to words, for reading.
import type { SampleNumbers } from './pixels.ts'

/** 0 fills up. Words stand apart, characters together. */
export function tokensIn(values: SampleNumbers, vocabulary: readonly string[]): string {
  const isOfCharacters = vocabulary.every((token) => [...token].length <= 1)
  return Array.from(values)
    .filter((value) => value > 0)
    .map((value) => vocabulary[value] ?? '')
    .join(isOfCharacters ? '' : ' ')
}
