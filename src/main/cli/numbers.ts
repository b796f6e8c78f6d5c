// Numbers as people read them in a terminal.
import type { Ratio } from '../../shared/evaluation/ratio.ts'
import type { Language } from '../../shared/text.ts'

/** 0.97; '–' where it is 0/0. */
export function share(value: Ratio, digits = 3): string {
  return value === null ? '–' : value.toFixed(digits)
}

/** '97.3 %'. */
export function percent(value: Ratio | undefined): string {
  return value === null || value === undefined ? '–' : `${(value * 100).toFixed(1)} %`
}

/** Four significant digits: '0.01234', '12.34', '1.234e-7'. */
export function measure(value: Ratio | undefined): string {
  if (value === null || value === undefined) return '–'
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(3)
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4
  return value.toFixed(digits)
}

/** '12,345'. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** '42 s', '3 min 20 s', '1 h 05 min'; 42秒, 3分20秒, 1時間05分. */
export function duration(seconds: number, language: Language): string {
  if (!Number.isFinite(seconds)) return '–'
  const [hourWord, minuteWord, secondWord] = language === 'ja' ? ['時間', '分', '秒'] : [' h ', ' min ', ' s']
  if (seconds < 10) return `${seconds.toFixed(1)}${secondWord}`.trim()
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  if (whole < 60) return `${whole}${secondWord}`.trim()
  if (whole < 3600) return `${Math.floor(whole / 60)}${minuteWord}${two(whole % 60)}${secondWord}`.trim()
  const minutes = Math.round(whole / 60)
  return `${Math.floor(minutes / 60)}${hourWord}${two(minutes % 60)}${minuteWord}`.trim()
}
