// Leaves out the rows whose cells cannot be read as their column's numbers, where the recipe allows that.
import type { ColumnRecipe } from '../../shared/data/document.ts'
import { isOrAre, type Text } from '../../shared/text.ts'
import { asNumbers } from './columns.ts'
import type { NumberColumn, RawColumn, RawTable } from './raw.ts'

/** `kept`: the rows that are left. `columns`: those that are used; absent: all that were read as numbers. */
export function withoutBadCells(
  table: RawTable,
  columns?: readonly ColumnRecipe[],
): { table: RawTable; kept?: Int32Array } {
  const wanted = (name: string) =>
    columns?.some((each) => each.name === name && each.role !== 'ignore' && each.kind === 'number')
  const numbers = table.columns.flatMap((each): NumberColumn[] =>
    (columns ? wanted(each.name) : each.kind === 'number') ? [asNumbers(each, table.rowNumber)] : [],
  )
  const bad = new Set(numbers.flatMap(({ badRows }) => [...(badRows ?? [])]))
  if (bad.size === 0) return { table }
  const kept = Int32Array.from({ length: table.count }, (_, row) => row).filter((row) => !bad.has(row))
  return { table: { ...chosenRows(table, kept), notices: [...table.notices, said(table, bad.size, numbers)] }, kept }
}

/** A table of these rows alone; they keep their numbers. */
export function chosenRows(table: RawTable, rows: Int32Array): RawTable {
  const { rowName, parts } = table
  return {
    ...table,
    count: rows.length,
    columns: table.columns.map((each) => chosen(each, rows)),
    rowNumber: (index) => table.rowNumber(rows[index]),
    ...(rowName && { rowName: (index: number) => rowName(rows[index]) }),
    ...(parts && { parts: Uint8Array.from(rows, (row) => parts[row]) }),
  }
}

function chosen(column: RawColumn, rows: Int32Array): RawColumn {
  if (column.kind === 'text') {
    const codes = rows.map((row) => column.codes[row])
    return { ...column, codes, blanks: codes.reduce((sum, code) => sum + Number(code < 0), 0) }
  }
  const values = Float64Array.from(rows, (row) => column.values[row])
  const bad = new Set(column.badRows)
  const badRows = Int32Array.from([...rows.keys()].filter((index) => bad.has(rows[index])))
  const nan = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0)
  const { problem, badRows: _, ...rest } = column
  return {
    ...rest,
    values,
    blanks: nan - badRows.length,
    ...(badRows.length > 0 && { problem, badRows }),
  }
}

function said({ file, count }: RawTable, bad: number, numbers: readonly NumberColumn[]): Text {
  const { name, problem } = numbers.find((each) => each.problem)!
  const { row, cell, file: of = file } = problem!
  return {
    en: `'${file}': ${bad} of ${count} rows ${isOrAre(bad)} left out because a cell is no number; the first: '${of}', row ${row}, column '${name}': '${cell}'.`,
    ja: `「${file}」の ${count} 行のうち ${bad} 行は、数値として読めないセルがあるため使いません（最初は「${of}」の ${row} 行目、'${name}' 列の '${cell}'）。`,
  }
}
