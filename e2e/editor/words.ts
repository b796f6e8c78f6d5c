// The screens' words, as the editor itself reads them, so that tests name controls as the user sees them.
import { readFileSync } from 'node:fs'

export type Language = 'en' | 'ja'

export const languages: readonly Language[] = ['en', 'ja']

const files = new Map<string, unknown>()

/** `wordsOf('ja', 'home', 'train')`; {{names}} are filled in. */
export function wordsOf(
  language: Language,
  place: string,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const file = `${language}/${place}`
  if (!files.has(file))
    files.set(file, JSON.parse(readFileSync(new URL(`../../assets/locales/${file}.json`, import.meta.url), 'utf8')))
  const found = key
    .split('.')
    .reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], files.get(file))
  if (typeof found !== 'string') throw new Error(`no words ${file} ${key}`)
  return found.replace(/\{\{(\w+)(?:, number)?\}\}/g, (_, name) => String(values[name] ?? ''))
}
