// A sentence in every language the product speaks. Each is written where the thing it describes is defined.

export type Language = 'en' | 'ja'
export type Text = Readonly<Record<Language, string>>

export const languages: readonly Language[] = ['en', 'ja']

/** The same words in every language: names of files, symbols, formulas. */
export function same(words: string): Text {
  return { en: words, ja: words }
}
