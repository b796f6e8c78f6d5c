// How columns begin: as numbers or as words, by their first cells.
import { isBlank, readNumber } from '../cells.ts'
import { NumberCollector, TextCollector } from '../columns.ts'
import { pointForComma } from './decimalMark.ts'

/** Spreadsheets leave rows of separators below the data. */
export function isBlankRow(row: readonly string[]): boolean {
  return row[0].trim() === '' && row.every((cell) => cell.trim() === '')
}

/** A column starts as words where most of its first cells are. */
export function startColumn(
  rows: readonly (readonly string[])[],
  column: number,
  text: boolean,
  comma: boolean,
): NumberCollector | TextCollector {
  if (text) return new TextCollector()
  const cells = rows.slice(0, 100).map((row) => (comma ? pointForComma(row[column]) : row[column]))
  const filled = cells.filter((cell) => !isBlank(cell))
  const words = filled.filter((cell) => readNumber(cell).kind === 'words')
  return words.length > filled.length / 2 ? new TextCollector() : new NumberCollector(comma)
}
