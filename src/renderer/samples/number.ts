// Numbers as people read them: few digits, in the language's own way.
import type { Language } from '../../shared/text.ts'

/** Four significant digits; very large and very small ones in powers of ten. */
export function readable(value: number, language: Language): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞'
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) return value.toExponential(2).replace('-', '−')
  const digits = size >= 1000 ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 }
  // 1949 may be a year; 12,345 is none.
  const grouping = { useGrouping: size >= 10_000 }
  return value.toLocaleString(language, { ...grouping, ...(Number.isInteger(value) ? {} : digits) }).replace('-', '−')
}

/** A measured number among others: always four significant digits, so that they stand in line. */
export function measured(value: number, language: Language): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value) || value === 0 || size >= 1000 || size < 1e-4) return readable(value, language)
  return value.toLocaleString(language, { minimumSignificantDigits: 4, maximumSignificantDigits: 4 }).replace('-', '−')
}

/** A share such as the F-measure: always three decimals. */
export function ratio(share: number, language: Language): string {
  if (!Number.isFinite(share)) return '–'
  return share.toLocaleString(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
}

export function percent(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return '–'
  return share.toLocaleString(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
