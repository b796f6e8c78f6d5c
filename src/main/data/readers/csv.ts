// Reads CSV and TSV files into columns of numbers or words, rows counted as a spreadsheet counts them.
import path from 'node:path'
import type { Recipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { type NumberCollector, type Rows, TextCollector } from '../columns.ts'
import { readBytes } from '../files.ts'
import type { RawTable } from '../raw.ts'
import { usesDecimalComma } from './decimalMark.ts'
import { decode, guess } from './decode.ts'
import { columnNames, type Header } from './header.ts'
import { forEachPiece } from './pieces.ts'
import { scanTable } from './scanTable.ts'
import { isBlankRow, startColumn } from './startColumns.ts'

export interface TableOptions {
  encoding?: Recipe['encoding']
  /** Columns that may hold words among numbers, because they are read as classes. */
  words?: ReadonlySet<string>
  /** Of a workbook; absent: the first that holds anything. */
  sheet?: string
  /** Of folders: the innermost ones are clips, or are so where they look like it; absent: pictures are samples. */
  clips?: 'read' | 'find'
  /** Where there is no sheet of that name, the first one will do. */
  sheetOptional?: boolean
}

export async function readTable(file: string, options: TableOptions = {}): Promise<RawTable> {
  const name = path.basename(file)
  const { encoding = 'auto' } = options
  const bytes = await readBytes(file)
  const read = encoding === 'auto' ? guess(bytes) : encoding
  const table = read === 'utf-8' ? parseBytes(bytes, name, options.words) : undefined
  const whole = table ?? parseTable(decode(bytes, name, encoding), name, options.words)
  return { ...whole, folder: path.dirname(file), encoding: read }
}

/** Gives the rows of a table piece by piece, from the beginning each time it is called. */
export type Pieces = (use: (rows: string[][], delimiter?: string) => void) => void

export function parseTable(text: string, file: string, words?: ReadonlySet<string>): RawTable {
  return tableOf((use) => forEachPiece(text, file, use), file, words)
}

/** The quick way, for text in UTF-8 that is as plain as most; undefined where it has to be read in the other way. */
export function parseBytes(
  bytes: Uint8Array,
  file: string,
  words?: ReadonlySet<string>,
  least?: number,
): RawTable | undefined {
  const first = scanTable(bytes, file, new Set(), least)
  const again = first?.collectors.flatMap((collector, c) =>
    holdsWords(collector, words?.has(first.name(c))) ? [c] : [],
  )
  if (!first || !again) return undefined
  return (again.length > 0 ? scanTable(bytes, file, new Set(again), least) : first)?.table()
}

export function tableOf(pieces: Pieces, file: string, words?: ReadonlySet<string>): RawTable {
  const first = collect(pieces, file, new Set())
  const again = first.collectors.flatMap((collector, c) =>
    holdsWords(collector, words?.has(first.name(c))) ? [c] : [],
  )
  return (again.length > 0 ? collect(pieces, file, new Set(again)) : first).table()
}

/** A column that looked like numbers and has to be read again: a few words among numbers may be a slip, many are not. */
function holdsWords(collector: NumberCollector | TextCollector, allowed = false): boolean {
  if (collector instanceof TextCollector || collector.words === 0) return false
  const filled = collector.count - collector.blanks
  return allowed || filled - collector.words < 2 || (collector.words > 1 && collector.words > filled / 10)
}

function collect(pieces: Pieces, file: string, textColumns: ReadonlySet<number>) {
  let header: Header | undefined
  let collectors: (NumberCollector | TextCollector)[] = []
  const rowNumbers: number[] = []
  let rowsRead = 0
  let comma = false
  pieces((piece, delimiter = '') => {
    const rows: Rows & { cells: string[][]; numbers: number[] } = { cells: [], numbers: [] }
    for (const row of piece) {
      rowsRead++
      if (isBlankRow(row)) continue
      if (!header) {
        header = columnNames(row, file)
        if (header.given) continue
      }
      if (row.length !== header.width) throw ragged(file, rowsRead, row.length, header.width)
      rows.cells.push(row)
      rows.numbers.push(rowsRead)
    }
    if (!header || rows.cells.length === 0) return
    if (collectors.length === 0) {
      comma = usesDecimalComma(rows.cells.slice(0, 1000), delimiter)
      collectors = header.columns.map(({ index }, c) => startColumn(rows.cells, index, textColumns.has(c), comma))
    }
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
    notices: comma ? [...notices, decimalComma(file)] : notices,
    scaled: true,
  })
  return { collectors, name: (c: number) => columns[c].name, table }
}

function decimalComma(file: string): Text {
  return {
    en: `'${file}' writes numbers with a decimal comma: 3,14 is read as 3.14.`,
    ja: `「${file}」は小数点にコンマを使っているので、3,14 は 3.14 として読み込みます。`,
  }
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
