// Large numbers as people read them: 5,824 and 1.2M (5824, 120万).
import type { Language } from '../../shared/text.ts'

const MOST_IN_FULL = 999_999

export function formatCount(count: number, language: Language): string {
  return formats[language][count <= MOST_IN_FULL ? 'full' : 'compact'].format(count)
}

/** Made once: making one takes far longer than using it. */
const formats = { en: formatsOf('en'), ja: formatsOf('ja') }

function formatsOf(language: Language) {
  return {
    full: new Intl.NumberFormat(language),
    compact: new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }),
  }
}
