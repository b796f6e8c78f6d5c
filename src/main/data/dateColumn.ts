// The times of a column: its dates read in one way, with the year where they leave it out; numbers such as 20261121 as days.
import type { Text } from '../../shared/text.ts'
import { type ReadDate, readDate, type SlashOrder } from './dates.ts'
import type { NumberColumn, RawColumn, TextColumn } from './raw.ts'

export interface ColumnTimes {
  /** NaN where the cell is blank. */
  times: Float64Array
  /** The first row whose cell is no date. */
  wrong?: number
  notices: Text[]
}

const enough = 50
const halfAYear = 183

/** Whether a column holds dates and nothing else, by its first cells. */
export function holdsDates(column: RawColumn): boolean {
  if (column.kind === 'number') return areCompact(column)
  const isDate = (word: string) => readDate(word, 'monthFirst') ?? readDate(word, 'dayFirst')
  return column.words.length > 1 && column.words.slice(0, enough).every(isDate)
}

/** `series`: of each row; dates without a year are followed series by series. */
export function columnTimes(column: RawColumn, series?: Int32Array): ColumnTimes {
  if (column.kind === 'number')
    return { times: areCompact(column) ? column.values.map(ofCompact) : column.values, notices: [] }
  const { read, slashes } = readWords(column)
  const wrong = column.codes.findIndex((code) => code >= 0 && !read[code])
  const times = Float64Array.from(column.codes, (code) => read[code]?.days ?? Number.NaN)
  const notices: Text[] = []
  const slashed = read.findIndex((each) => each?.slashed)
  if (slashed >= 0) notices.push(slashNotice(column.name, column.words[slashed], read[slashed]!, slashes))
  if (read.some((each) => each?.yearless)) {
    addYears(times, series)
    notices.push(yearlessNotice(column.name))
  }
  return { times, notices, ...(wrong >= 0 && { wrong }) }
}

interface ReadWords {
  slashes: SlashOrder
  read: readonly (ReadDate | undefined)[]
}

/** A proposal, its plan and its windows ask for the same column. */
const known = new WeakMap<TextColumn, ReadWords>()

function readWords(column: TextColumn): ReadWords {
  const before = known.get(column)
  if (before) return before
  const as = (slashes: SlashOrder) => ({ slashes, read: column.words.map((word) => readDate(word, slashes)) })
  const monthFirst = as('monthFirst')
  const isClear = monthFirst.read.every((each) => each && !each.slashed)
  const words = isClear ? monthFirst : betterOf(monthFirst, as('dayFirst'), column.codes)
  known.set(column, words)
  return words
}

/** What a day beyond the 12th says, holds for all; else the order in which the file goes forward in time. */
function betterOf(monthFirst: ReadWords, dayFirst: ReadWords, codes: Int32Array): ReadWords {
  const unread = ({ read }: ReadWords) => read.filter((each) => !each).length
  const better = unread(dayFirst) - unread(monthFirst)
  if (better !== 0) return better < 0 ? dayFirst : monthFirst
  const falls = ({ read }: ReadWords) => {
    const days = Float64Array.from(codes, (code) => read[code]?.days ?? Number.NaN)
    return days.filter((day, row) => day < days[row - 1]).length
  }
  return falls(dayFirst) < falls(monthFirst) ? dayFirst : monthFirst
}

/** After the end of a year comes the next one, where a series otherwise goes forward in time. */
function addYears(times: Float64Array, series?: Int32Array): void {
  const last = new Map<number, number>()
  const years = new Map<number, number>()
  const moved = times.map((time, row) => {
    if (Number.isNaN(time)) return time
    const key = series?.[row] ?? 0
    const before = last.get(key) ?? time
    last.set(key, time)
    if (before - time > halfAYear) years.set(key, (years.get(key) ?? 0) + 1)
    return before - time > 0 && before - time <= halfAYear
      ? Number.POSITIVE_INFINITY
      : time + 366 * (years.get(key) ?? 0)
  })
  if (!moved.includes(Number.POSITIVE_INFINITY)) times.set(moved)
}

function areCompact({ values, badRows }: NumberColumn): boolean {
  if (badRows) return false
  const found = values.filter((value) => !Number.isNaN(value))
  return (
    found.length > 1 &&
    found.some((value) => value !== found[0]) &&
    !found.some((value) => Number.isNaN(ofCompact(value)))
  )
}

/** 20261121; from 1800 on. NaN: no day. */
function ofCompact(value: number): number {
  if (!Number.isInteger(value) || value < 18_000_101 || value > 22_000_000) return Number.NaN
  const words = String(value)
  return readDate(`${words.slice(0, 4)}-${words.slice(4, 6)}-${words.slice(6)}`)?.days ?? Number.NaN
}

function slashNotice(name: string, word: string, { days }: ReadDate, order: SlashOrder): Text {
  const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
  return {
    en: `'${name}' is read as ${order === 'dayFirst' ? 'day/month/year' : 'month/day/year'}: ${word} is ${day}.`,
    ja: `'${name}' は${order === 'dayFirst' ? '日/月/年' : '月/日/年'}の順として読み込みます（${word} は ${day}）。`,
  }
}

function yearlessNotice(name: string): Text {
  return {
    en: `'${name}' gives no year: rows in the order of time go on from December to January; else all dates count as days of one year.`,
    ja: `'${name}' には年がありません。行が日付の順なら 12 月の次の 1 月を翌年とし、そうでなければすべて同じ年の日付として扱います。`,
  }
}
