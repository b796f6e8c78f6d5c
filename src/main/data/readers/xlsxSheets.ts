// The sheets of a workbook as rows of cells in words: numbers as they were typed, dates as 2026-11-21, blanks as ''.
import readWorkbook from 'read-excel-file/node'

export interface Sheet {
  name: string
  rows: string[][]
}

export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readWorkbook(Buffer.from(bytes), { parseNumber: (typed: string) => typed, trim: false } as never)
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rectangular(data.map((row) => row.map(words))) }))
}

function words(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateWords(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
}

/** A time of day alone is counted from the last day of 1899. */
function dateWords(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().slice(0, 19).split('T')
  if (date.getUTCFullYear() < 1900) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** As wide as the last column that holds anything. */
function rectangular(rows: string[][]): string[][] {
  let width = 0
  for (const row of rows) width = Math.max(width, row.findLastIndex((cell) => cell.trim() !== '') + 1)
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
}
