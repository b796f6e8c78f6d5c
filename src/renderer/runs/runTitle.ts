// What a run is called on the screens: the user's own name for it, or when it began.
import type { RunSummary } from '../../shared/protocol/runs.ts'
import type { Language, Text } from '../../shared/text.ts'
import { bothLanguages } from '../i18n/bothLanguages.ts'

export function runTitle({ label, name, record }: RunSummary, language: Language): string {
  if (label) return label
  const created = record && new Date(record.created)
  if (!created || Number.isNaN(created.getTime())) return name
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  }).format(created)
}

/** A sentence of the drawer that names the run, in both languages. */
export function inBoth(key: string, summary: RunSummary): Text {
  return {
    en: bothLanguages('runs', key, { run: runTitle(summary, 'en') }).en,
    ja: bothLanguages('runs', key, { run: runTitle(summary, 'ja') }).ja,
  }
}
