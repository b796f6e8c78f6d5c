// The rows of a table, cell by cell; none where the data is no table.
import type { Rows } from '../../../shared/protocol/data.ts'
import type { RawColumn, RawData } from '../../data/raw.ts'

export function tableRows(raw: RawData, from: number, count: number): Rows {
  if (raw.kind !== 'table') return { total: 0, columns: [], rows: [] }
  const end = Math.min(raw.count, from + count)
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, i) => raw.columns.map((c) => cell(c, from + i)))
  return { total: raw.count, columns: raw.columns.map(({ name }) => name), rows }
}

/** '' where it is blank. */
function cell(column: RawColumn, row: number): string {
  if (column.kind === 'text') return column.words[column.codes[row]] ?? ''
  const value = column.values[row]
  return Number.isNaN(value) ? '' : String(value)
}
