// The rows of a table, cell by cell; none where the data is no table.
import type { Rows } from '../../../shared/protocol/data.ts'
import { type RawColumn, type RawData, type RawTable, sampleName } from '../../data/raw.ts'
import { contains, folded } from './search.ts'

/** `search`: only rows with a cell that holds it. */
export function tableRows(raw: RawData, from: number, count: number, search = ''): Rows {
  if (raw.kind !== 'table') return { total: 0, columns: [], rows: [], names: [] }
  const found = search.trim() === '' ? undefined : rowsWith(raw, folded(search))
  const total = found?.length ?? raw.count
  const places = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, i) =>
    found ? found[from + i] : from + i,
  )
  return {
    total,
    columns: raw.columns.map(({ name }) => name),
    rows: places.map((row) => raw.columns.map((column) => cell(column, row))),
    names: places.map((row) => sampleName(raw, row)),
  }
}

/** Scrolling asks for many pages of one search. */
const kept = new WeakMap<RawTable, { search: string; rows: Int32Array }>()

function rowsWith(table: RawTable, search: string): Int32Array {
  const last = kept.get(table)
  if (last?.search === search) return last.rows
  const has = new Uint8Array(table.count)
  for (const column of table.columns) {
    if (column.kind === 'text') {
      const words = column.words.map((word) => contains(word, search))
      if (words.includes(true)) for (let row = 0; row < has.length; row++) if (words[column.codes[row]]) has[row] = 1
    } else
      for (let row = 0; row < has.length; row++)
        if (!has[row] && !Number.isNaN(column.values[row]) && String(column.values[row]).includes(search)) has[row] = 1
  }
  // A row's name is its number, unless its file gives it another.
  if (table.rowName || /\d/.test(search))
    for (let row = 0; row < has.length; row++) if (!has[row] && contains(sampleName(table, row), search)) has[row] = 1
  const rows = Int32Array.from(has.keys()).filter((row) => has[row])
  kept.set(table, { search, rows })
  return rows
}

/** '' where it is blank. */
function cell(column: RawColumn, row: number): string {
  if (column.kind === 'text') return column.words[column.codes[row]] ?? ''
  const value = column.values[row]
  return Number.isNaN(value) ? '' : String(value)
}
