// Numbers as people read them: few digits, in the language's own way.
import type { Language } from '../../shared/text.ts'

/** Four significant digits; very large and very small ones in powers of ten. */
export function readable(value: number, language: Language): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) return value.toExponential(2).replace('-', '−')
  const digits = size >= 1000 ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 }
  return value.toLocaleString(language, Number.isInteger(value) ? undefined : digits).replace('-', '−')
}

export function percent(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return '–'
  return share.toLocaleString(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
