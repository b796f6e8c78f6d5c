// Large numbers as people read them: 5,824 and 1.2M (5824, 120万).
import type { Language } from '../../shared/text.ts'

const MOST_IN_FULL = 999_999

const kinds = {
  full: {},
  compact: { notation: 'compact', maximumFractionDigits: 1 },
} satisfies Record<string, Intl.NumberFormatOptions>

/** Made once, and only when needed: making one takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>()

export function formatCount(count: number, language: Language): string {
  const kind = count <= MOST_IN_FULL ? 'full' : 'compact'
  const name = `${language} ${kind}`
  let format = formats.get(name)
  if (!format) formats.set(name, (format = new Intl.NumberFormat(language, kinds[kind])))
  return format.format(count)
}
