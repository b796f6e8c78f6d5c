// Large numbers as people read them: 5,824 and 1.2M (5824, 120万).
import type { Language } from '../../shared/text.ts'

const MOST_IN_FULL = 999_999

export function formatCount(count: number, language: Language): string {
  if (count <= MOST_IN_FULL) return count.toLocaleString(language)
  return new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}
