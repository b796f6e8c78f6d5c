// A sentence of the screens in both languages: for undo steps and messages, which outlive a change of language.
import i18next from 'i18next'
import type { Text } from '../../shared/text.ts'

export function bothLanguages(place: string, key: string, values: Record<string, unknown> = {}): Text {
  return { en: i18next.getFixedT('en', place)(key, values), ja: i18next.getFixedT('ja', place)(key, values) }
}
