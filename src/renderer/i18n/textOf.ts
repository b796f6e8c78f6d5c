// Words of a place in every language at once: for the names of undo steps and for messages.
import i18next from 'i18next'
import { languages, type Text } from '../../shared/text.ts'

/** Values that are texts are filled in in each language. */
export function textOf(
  place: string,
  key: string,
  values: Readonly<Record<string, Text | string | number>> = {},
): Text {
  const each = languages.map((language) => {
    const filled = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ])
    return [language, i18next.getFixedT(language, place)(key, Object.fromEntries(filled))]
  })
  return Object.fromEntries(each) as Text
}
