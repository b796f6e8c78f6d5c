// Whole numbers and real numbers with bounds, and lists of whole numbers.
import type { Text } from '../text.ts'
import type { Field, FieldOptions } from './field.ts'

interface Bounds {
  min?: number
  max?: number
}

export function integer(options: FieldOptions<number> & Bounds): Field<number> {
  return { kind: 'integer', ...options, check: (value) => checkNumber(value, options, true), parse: parseNumber }
}

export function number(options: FieldOptions<number> & Bounds): Field<number> {
  return { kind: 'number', ...options, check: (value) => checkNumber(value, options, false), parse: parseNumber }
}

/** A list such as strides or axes; `length` says how many numbers it takes where that is fixed. */
export function integers(
  options: FieldOptions<readonly number[]> & Bounds & { length?: number },
): Field<readonly number[]> {
  return {
    kind: 'integers',
    ...options,
    check(value) {
      if (!Array.isArray(value)) return listExpected(value)
      if (options.length !== undefined && value.length !== options.length)
        return {
          en: `needs ${options.length} numbers, not ${value.length}.`,
          ja: `数値が ${options.length} 個必要です（今は ${value.length} 個）。`,
        }
      return value.map((item) => checkNumber(item, options, true)).find((text) => text)
    },
    parse: parseList,
  }
}

/** The size of one sample, channels first: whole numbers from 1. */
export function shape(options: FieldOptions<readonly number[]>): Field<readonly number[]> {
  return {
    kind: 'shape',
    ...options,
    check(value) {
      if (!Array.isArray(value) || value.length === 0) return listExpected(value)
      return value.map((item) => checkNumber(item, { min: 1 }, true)).find((text) => text)
    },
    parse: parseList,
  }
}

function checkNumber(value: unknown, { min, max }: Bounds, whole: boolean): Text | undefined {
  const right =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    (!whole || Number.isInteger(value)) &&
    (min === undefined || value >= min) &&
    (max === undefined || value <= max)
  if (right) return undefined
  const range = { en: rangeWords(min, max, ' from ', ' to '), ja: rangeWords(min, max, ' ', '〜') }
  const shown = JSON.stringify(value)
  return {
    en: `needs a ${whole ? 'whole ' : ''}number${range.en}, not ${shown}.`,
    ja: `${whole ? '整数' : '数値'}${range.ja}が必要です（今は ${shown}）。`,
  }
}

function rangeWords(min: number | undefined, max: number | undefined, from: string, to: string): string {
  if (min === undefined && max === undefined) return ''
  if (max === undefined) return from === ' from ' ? ` of at least ${min}` : `（${min} 以上）`
  if (min === undefined) return from === ' from ' ? ` of at most ${max}` : `（${max} 以下）`
  return from === ' from ' ? `${from}${min}${to}${max}` : `（${min}${to}${max}）`
}

function listExpected(value: unknown): Text {
  const shown = JSON.stringify(value)
  return {
    en: `needs a list of whole numbers such as [3, 3], not ${shown}.`,
    ja: `[3, 3] のような整数の並びが必要です（今は ${shown}）。`,
  }
}

const parseNumber = (words: string) => (words.trim() === '' ? Number.NaN : Number(words))
const parseList = (words: string) =>
  words.trim() === ''
    ? []
    : words
        .replace(/[[\]\s]/g, '')
        .split(/[,×x]/)
        .map(parseNumber)
