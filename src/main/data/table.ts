// A table's columns by name, as numbers or as words, and its rows without blanks; what does not fit is said with its place.
import { UserError } from '../../shared/errors.ts'
import { asNumbers, asText } from './columns.ts'
import { nearest } from './nearest.ts'
import type { CellProblem, NumberColumn, RawColumn, RawTable, TextColumn } from './raw.ts'

export function findColumn(table: RawTable, name: string): RawColumn | undefined {
  return table.columns.find((column) => column.name === name)
}

export function column(table: RawTable, name: string): RawColumn {
  const found = findColumn(table, name)
  if (found) return found
  const names = table.columns.map((candidate) => candidate.name)
  const like = nearest(name, names)
  throw new UserError({
    en: `'${table.file}' has no column '${name}'.${like ? ` Did you mean '${like}'?` : ''} Its columns: ${names.join(', ')}.`,
    ja: `「${table.file}」に '${name}' という列はありません。${like ? `'${like}' のことでしょうか。` : ''}列の一覧: ${names.join('、')}`,
  })
}

export function numberColumn(table: RawTable, name: string): NumberColumn {
  const numbers = asNumbers(column(table, name), table.rowNumber)
  if (numbers.problem) throw badCell(table.file, name, numbers.problem)
  return numbers
}

export function textColumn(table: RawTable, name: string): TextColumn {
  const found = column(table, name)
  if (found.kind === 'number' && found.problem) throw badCell(table.file, name, found.problem)
  return asText(found)
}

export function isBlankAt(column: RawColumn, row: number): boolean {
  return column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] < 0
}

/** The rows in which none of the columns is blank. */
export function filledRows(columns: readonly RawColumn[], count: number): Int32Array {
  const withBlanks = columns.filter(({ blanks }) => blanks > 0)
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  return withBlanks.length === 0 ? rows : rows.filter((row) => !withBlanks.some((column) => isBlankAt(column, row)))
}

function badCell(of: string, name: string, { row, cell, kind, file = of }: CellProblem): UserError {
  const mended = { remedy: 'dropBadCells', option: 'new … --bad-cells drop' } as const
  if (kind === 'notFinite')
    return new UserError(
      {
        en: `'${file}', row ${row}, column '${name}': '${cell}' is no number that can be computed with. Correct the cell, or leave it blank.`,
        ja: `「${file}」の ${row} 行目、'${name}' 列の '${cell}' は計算に使えない値です。正しい数値に直すか、空欄にしてください。`,
      },
      mended,
    )
  return new UserError(
    {
      en: `'${file}', row ${row}, column '${name}': '${cell}' is not a number. Correct the cell, leave it blank, leave such rows out, or read the column as classes.`,
      ja: `「${file}」の ${row} 行目、'${name}' 列の '${cell}' は数値ではありません。数値に直すか空欄にする、このような行を除く、または列の種類を「クラス」にしてください。`,
    },
    mended,
  )
}
