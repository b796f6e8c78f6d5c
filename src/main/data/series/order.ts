// Puts a table's rows in the order of time, series by series.
import { UserError } from '../../../shared/errors.ts'
import { isOrAre, type Text } from '../../../shared/text.ts'
import { type ColumnTimes, columnTimes } from '../dateColumn.ts'
import type { RawTable } from '../raw.ts'
import { column, numberColumn, textColumn } from '../table.ts'

export interface OrderedRows {
  /** Table rows, one series after the other. */
  order: Int32Array
  /** Of each place in `order`: its series, and its time (in days, in the column's unit, or as a part of its series). */
  series: Int32Array
  times: Float64Array
  notices: Text[]
}

export function orderRows(table: RawTable, time: string | undefined, group: string | undefined): OrderedRows {
  const codes = group === undefined ? undefined : textColumn(table, group).codes
  const read = time === undefined ? undefined : readTimes(table, time, codes)
  const times = read?.times
  const kept: number[] = []
  for (let row = 0; row < table.count; row++)
    if (!(codes && codes[row] < 0) && !(times && Number.isNaN(times[row]))) kept.push(row)
  const notices = [...(read?.notices ?? [])]
  if (kept.length < table.count) notices.push(withoutPlace(table, table.count - kept.length, time, group))
  kept.sort((a, b) => (codes ? codes[a] - codes[b] : 0) || (times ? times[a] - times[b] : 0) || a - b)
  const order = Int32Array.from(kept)
  const series = order.map((row) => codes?.[row] ?? 0)
  if (times) return { order, series, times: Float64Array.from(order, (row) => times[row]), notices }
  return { order, series, times: partsOfSeries(series), notices }
}

/** Without times, each series is divided in the same proportions, whatever its length. */
function partsOfSeries(series: Int32Array): Float64Array {
  const lengths = new Map<number, number>()
  for (const each of series) lengths.set(each, (lengths.get(each) ?? 0) + 1)
  const seen = new Map<number, number>()
  return Float64Array.from(series, (each) => {
    const place = seen.get(each) ?? 0
    seen.set(each, place + 1)
    return place / lengths.get(each)!
  })
}

/** Numbers as they are, dates and times in days. NaN where it is blank. */
export function timesOf(table: RawTable, name: string): Float64Array {
  return readTimes(table, name).times
}

function readTimes(table: RawTable, name: string, series?: Int32Array): ColumnTimes {
  const found = column(table, name)
  if (found.kind === 'number') numberColumn(table, name)
  const read = columnTimes(found, series)
  if (found.kind === 'text' && read.wrong !== undefined)
    throw noTime(table, name, read.wrong, found.words[found.codes[read.wrong]])
  return read
}

function noTime(table: RawTable, name: string, row: number, cell: string): UserError {
  return new UserError({
    en: `'${table.file}', row ${table.rowNumber(row)}, column '${name}': '${cell}' is no date or time that can be read. Write it as 2026-11-21, 2026/11/21 09:30, 21.11.2026 or 令和8年11月21日, or leave the time column out if the rows are in order.`,
    ja: `「${table.file}」の ${table.rowNumber(row)} 行目、'${name}' 列の '${cell}' は日付や時刻として読めません。2026-11-21、2026/11/21 09:30、令和8年11月21日 のように書くか、行が時間の順に並んでいるなら時刻の列を指定しないでください。`,
  })
}

function withoutPlace(table: RawTable, count: number, time?: string, group?: string): Text {
  const names = [time, group].filter((name) => name !== undefined)
  return {
    en: `'${table.file}': ${count} of ${table.count} rows ${isOrAre(count)} left out because '${names.join("' or '")}' is blank.`,
    ja: `「${table.file}」の ${table.count} 行のうち ${count} 行は、'${names.join("' か '")}' が空欄のため使いません。`,
  }
}
