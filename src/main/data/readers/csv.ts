// Reads CSV and TSV files into columns: the delimiter found out, quoted fields, rows counted as a spreadsheet counts them.
import path from 'node:path'
import Papa, { type ParseResult } from 'papaparse'
import type { Recipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { isBlank, readNumber } from '../cells.ts'
import { NumberCollector, type Rows, TextCollector } from '../columns.ts'
import { readBytes } from '../files.ts'
import type { RawTable } from '../raw.ts'
import { decode } from './decode.ts'
import { columnNames, type Header } from './header.ts'

/** Fits the processor's cache: larger pieces are slower. */
const fastestPiece = 64 * 1024
/** Pieces without the end of a row, after which a quotation mark must have been left open. */
const patience = 32

export interface TableOptions {
  encoding?: Recipe['encoding']
  /** Columns that may hold words among numbers, because they are read as classes. */
  words?: ReadonlySet<string>
}

export async function readTable(file: string, options: TableOptions = {}): Promise<RawTable> {
  const name = path.basename(file)
  const text = decode(await readBytes(file), name, options.encoding)
  return { ...parseTable(text, name, options.words), folder: path.dirname(file) }
}

export function parseTable(text: string, file: string, words?: ReadonlySet<string>): RawTable {
  const first = collect(text, file, new Set())
  const again = first.collectors.flatMap((collector, c) =>
    holdsWords(collector, words?.has(first.name(c))) ? [c] : [],
  )
  return (again.length > 0 ? collect(text, file, new Set(again)) : first).table()
}

/** A column that looked like numbers and has to be read again: a few words among numbers may be a slip, many are not. */
function holdsWords(collector: NumberCollector | TextCollector, allowed = false): boolean {
  if (collector instanceof TextCollector || collector.words === 0) return false
  const filled = collector.count - collector.blanks
  return allowed || filled - collector.words < 2 || (collector.words > 1 && collector.words > filled / 10)
}

function collect(text: string, file: string, textColumns: ReadonlySet<number>) {
  let header: Header | undefined
  let collectors: (NumberCollector | TextCollector)[] = []
  const rowNumbers: number[] = []
  let rowsRead = 0
  forEachPiece(text, file, (piece) => {
    const rows: Rows & { cells: string[][]; numbers: number[] } = { cells: [], numbers: [] }
    for (const row of piece) {
      rowsRead++
      if (row.length === 1 && row[0].trim() === '') continue
      if (!header) {
        header = columnNames(row, file)
        if (header.given) continue
      }
      if (row.length !== header.width) throw ragged(file, rowsRead, row.length, header.width)
      rows.cells.push(row)
      rows.numbers.push(rowsRead)
    }
    if (!header || rows.cells.length === 0) return
    if (collectors.length === 0)
      collectors = header.columns.map(({ index }, c) => start(rows, index, textColumns.has(c)))
    for (let c = 0; c < collectors.length; c++) collectors[c].add(rows, header.columns[c].index)
    for (const number of rows.numbers) rowNumbers.push(number)
  })
  if (!header) throw blankFile(file)
  const { columns, notices } = header
  if (rowNumbers.length === 0) throw headerOnly(file)
  const table = (): RawTable => ({
    kind: 'table',
    file,
    folder: '.',
    count: rowNumbers.length,
    columns: collectors.map((collector, c) => collector.finish(columns[c].name)),
    rowNumber: (index) => rowNumbers[index],
    notices,
    scaled: true,
  })
  return { collectors, name: (c: number) => columns[c].name, table }
}

/** A column starts as words where most of its first cells are. */
function start(rows: Rows, column: number, text: boolean): NumberCollector | TextCollector {
  if (text) return new TextCollector()
  const cells = rows.cells.slice(0, 100).map((row) => row[column])
  const filled = cells.filter((cell) => !isBlank(cell))
  const words = filled.filter((cell) => readNumber(cell).kind === 'words')
  return words.length > filled.length / 2 ? new TextCollector() : new NumberCollector()
}

/** In pieces, by the library's inner parser: its own pieces keep everything in memory, each calling the next. */
function forEachPiece(text: string, file: string, use: (rows: string[][]) => void): void {
  const newline = text.includes('\n') ? '\n' : '\r'
  const delimiter = file.toLowerCase().endsWith('.tsv') ? '\t' : guessDelimiter(text, newline)
  const parser = new Papa.Parser({ delimiter, newline })
  let rows = 0
  let empty = 0
  let rest = ''
  for (let from = 0; from < text.length; from += fastestPiece) {
    const isLast = from + fastestPiece >= text.length
    const piece = rest + text.slice(from, from + fastestPiece)
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(piece, 0, !isLast)
    // It also complains of the row that goes on in the next piece.
    const problem = errors.find(({ row }) => isLast || (row ?? 0) < data.length)
    if (problem) throw openQuote(file, rows + (problem.row ?? 0) + 1)
    empty = data.length === 0 ? empty + 1 : 0
    if (empty > patience) throw openQuote(file, rows + 1)
    rows += data.length
    use(data)
    rest = piece.slice(meta.cursor)
  }
}

function guessDelimiter(text: string, newline: '\n' | '\r'): string {
  const { meta } = Papa.parse(text.slice(0, fastestPiece), { newline, preview: 20, skipEmptyLines: 'greedy' })
  return meta.delimiter
}

function blankFile(file: string): UserError {
  return new UserError({
    en: `'${file}' holds only blank lines. Write the names of the columns in row 1 and the data below.`,
    ja: `「${file}」は空行だけです。1 行目に列の名前を、その下にデータを書いてください。`,
  })
}

function headerOnly(file: string): UserError {
  return new UserError({
    en: `'${file}' has a header (row 1) and no data below it. Add rows of data.`,
    ja: `「${file}」には見出し（1 行目）しかなく、データがありません。データの行を加えてください。`,
  })
}

function ragged(file: string, row: number, cells: number, width: number): UserError {
  return new UserError({
    en: `'${file}', row ${row}: it has ${cells} cells, but the header has ${width}. Add or remove cells so that every row has ${width}; put text that contains the separator in "quotation marks".`,
    ja: `「${file}」の ${row} 行目のセルは ${cells} 個ですが、見出しは ${width} 個です。どの行も ${width} 個になるようにセルを直してください。区切り文字を含む文章は "引用符" で囲みます。`,
  })
}

function openQuote(file: string, row: number): UserError {
  return new UserError({
    en: `'${file}', row ${row}: a quotation mark (") does not close properly. Close it, or write "" for a mark inside a text.`,
    ja: `「${file}」の ${row} 行目の引用符 (") が正しく閉じられていません。閉じるか、文章の中の引用符を "" と書いてください。`,
  })
}
