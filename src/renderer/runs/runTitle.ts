// What a run is called on the screens: the user's own name for it, or when it began.
import type { RunSummary } from '../../shared/protocol/runs.ts'
import type { Language } from '../../shared/text.ts'

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
