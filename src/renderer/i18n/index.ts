// The screens' words: assets/locales/<language>/<place>.json, one namespace for each place.
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language, Text } from '../../shared/text.ts'

type Words = Record<string, unknown>
const files = import.meta.glob<Words>('../../../assets/locales/*/*.json', { eager: true, import: 'default' })

function resources(): Record<string, Record<string, Words>> {
  const all: Record<string, Record<string, Words>> = {}
  for (const [path, words] of Object.entries(files)) {
    const [, language, place] = /locales\/(\w+)\/(\w+)\.json$/.exec(path)!
    all[language] = { ...all[language], [place]: words }
  }
  return all
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: resources(),
    lng: systemLanguage(),
    fallbackLng: 'en',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

export function systemLanguage(): Language {
  return navigator.language.startsWith('ja') ? 'ja' : 'en'
}

export function changeLanguage(language: Language): void {
  document.documentElement.lang = language
  void i18next.changeLanguage(language)
}

export function currentLanguage(): Language {
  return i18next.language === 'ja' ? 'ja' : 'en'
}

/**
 * `words('key', {n: 3})` from the place's file; `say(text)` for what the engine and the blocks say in both languages.
 * A component that uses it is drawn anew when the language changes.
 */
export function useWords(place = 'app') {
  const { t } = useTranslation(place)
  const language = currentLanguage()
  return { words: t, say: (text: Text) => text[language], language }
}
