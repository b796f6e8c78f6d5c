// Reads a large table straight from its bytes, several times as fast as by way of strings. What is not plain (an open quotation
// mark, a row of another width, a decimal comma …) is left to the thorough reader, which gives the same for all the rest.
import { type NumberCollector, TextCollector } from '../columns.ts'
import type { RawTable } from '../raw.ts'
import { ByteWords } from './byteWords.ts'
import { usesDecimalComma } from './decimalMark.ts'
import { columnNames, type Header } from './header.ts'
import { forEachPiece } from './pieces.ts'
import { type Cells, scanRows } from './scanRows.ts'
import { isBlankRow, startColumn } from './startColumns.ts'

/** For less it is not worth the while. */
const worthIt = 256 * 1024
/** So many bytes hold the first piece of the thorough reader, whatever its characters. */
const headBytes = 4 * 64 * 1024

export interface Collected {
  collectors: (NumberCollector | TextCollector)[]
  name(column: number): string
  table(): RawTable
}

/** `bytes`: in UTF-8. `textColumns`: to be read as words. Undefined where the thorough reader has to do it. */
export function scanTable(
  bytes: Uint8Array,
  file: string,
  textColumns: ReadonlySet<number>,
  least = worthIt,
): Collected | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < least || buffer.includes(0)) return undefined
  const head = headOf(buffer, file)
  if (!head) return undefined
  const { header, rows, delimiter } = head
  const collectors = header.columns.map(({ index }, c) => startColumn(rows, index, textColumns.has(c), false))
  const cells: Cells[] = Array.from({ length: header.width }, () => undefined)
  header.columns.forEach(({ index }, c) => {
    const collector = collectors[c]
    cells[index] = collector instanceof TextCollector ? new ByteWords(buffer, collector) : collector
  })
  const rowNumbers = scanRows(buffer, delimiter.charCodeAt(0), header.given, cells)
  if (!rowNumbers) return undefined
  const table = (): RawTable => ({
    kind: 'table',
    file,
    folder: '.',
    count: rowNumbers.length,
    columns: collectors.map((collector, c) => collector.finish(header.columns[c].name)),
    rowNumber: (index) => rowNumbers[index],
    notices: header.notices,
    scaled: true,
  })
  return { collectors, name: (c) => header.columns[c].name, table }
}

interface Head {
  header: Header
  rows: string[][]
  delimiter: string
}

/** The header and the rows below it, as the thorough reader sees them in its first piece. */
function headOf(bytes: Buffer, file: string): Head | undefined {
  const end = bytes.length <= headBytes ? bytes.length : bytes.subarray(0, headBytes).lastIndexOf(0x0a) + 1
  const text = new TextDecoder().decode(bytes.subarray(0, end))
  if (!text.includes('\n')) return undefined
  let head: Head | undefined
  try {
    forEachPiece(text, file, (piece, delimiter) => {
      head ??= headIn(piece, delimiter, file)
    })
  } catch {
    return undefined
  }
  return head && head.rows.length > 0 && !usesDecimalComma(head.rows.slice(0, 1000), head.delimiter) ? head : undefined
}

function headIn(piece: readonly string[][], delimiter: string, file: string): Head | undefined {
  const filled = piece.filter((row) => !isBlankRow(row))
  if (filled.length === 0) return undefined
  const header = columnNames(filled[0], file)
  const rows = header.given ? filled.slice(1) : filled
  return rows.every(({ length }) => length === header.width)
    ? { header, rows, delimiter }
    : { header, rows: [], delimiter }
}
