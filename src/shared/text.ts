// A sentence in every language the product speaks. Each is written where the thing it describes is defined.

export type Language = 'en' | 'ja'
export type Text = Readonly<Record<Language, string>>

export const languages: readonly Language[] = ['en', 'ja']

/** In English: '1 row', '3 rows'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** In English: '1 of 20 rows is', '3 of 20 rows are'. */
export function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

/** The same words in every language: names of files, symbols, formulas. */
export function same(words: string): Text {
  return { en: words, ja: words }
}
