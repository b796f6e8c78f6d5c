// The names of a table's columns from its first row: comment columns dropped, blank names given, duplicates refused.
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'

export interface Header {
  /** False where the first row is data already. */
  given: boolean
  width: number
  columns: { name: string; index: number }[]
  notices: Text[]
}

export function columnNames(row: readonly string[], file: string): Header {
  const cells = row.map((cell) => cell.trim())
  const given = !isData(cells)
  const notices: Text[] = []
  if (!given) notices.push(noHeader(file, cells.length))
  const columns = cells.flatMap((cell, index) => {
    if (given && cell.startsWith('#')) return []
    return [{ name: given && cell !== '' ? cell : `column ${index + 1}`, index }]
  })
  const seen = new Map<string, number>()
  for (const { name, index } of columns) {
    const before = seen.get(name)
    if (before !== undefined) throw duplicate(file, name, before, index)
    seen.set(name, index)
  }
  if (columns.length === 0) throw commentsOnly(file)
  return { given, width: row.length, columns, notices }
}

/** All numbers, and not simply 0, 1, 2 … as programs name columns. */
function isData(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)))
  if (!numbers.every(Number.isFinite)) return false
  return !numbers.every((value, index) => value === index) && !numbers.every((value, index) => value === index + 1)
}

function noHeader(file: string, width: number): Text {
  return {
    en: `'${file}' has no header: row 1 holds numbers. The columns are called 'column 1' to 'column ${width}'.`,
    ja: `「${file}」には見出しがありません（1 行目が数値です）。列の名前は 'column 1'〜'column ${width}' とします。`,
  }
}

function duplicate(file: string, name: string, first: number, second: number): UserError {
  return new UserError({
    en: `'${file}', row 1: columns ${first + 1} and ${second + 1} are both called '${name}'. Give each column a name of its own.`,
    ja: `「${file}」の 1 行目で、${first + 1} 列目と ${second + 1} 列目がどちらも '${name}' です。列ごとに違う名前を付けてください。`,
  })
}

function commentsOnly(file: string): UserError {
  return new UserError({
    en: `'${file}', row 1: every column is a comment (its name begins with #). Remove the # from the columns to use.`,
    ja: `「${file}」の 1 行目では、すべての列がコメント（名前が # で始まる列）です。使う列の # を消してください。`,
  })
}
