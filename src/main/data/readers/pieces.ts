// Splits the text of a table into rows of cells, piece by piece: separator found out, quoted cells kept whole.
import Papa, { type ParseResult } from 'papaparse'
import { UserError } from '../../../shared/errors.ts'

/** Fits the processor's cache: larger pieces are slower. */
const fastestPiece = 64 * 1024
/** Pieces without the end of a row, after which a quotation mark must have been left open. */
const patience = 32

/** The pieces of papaparse's own interface keep everything in memory, each calling the next; its inner parser does not. */
export function forEachPiece(text: string, file: string, use: (rows: string[][], delimiter: string) => void): void {
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
    use(data, delimiter)
    rest = piece.slice(meta.cursor)
  }
}

function guessDelimiter(text: string, newline: '\n' | '\r'): string {
  const { meta } = Papa.parse(text.slice(0, fastestPiece), { newline, preview: 20, skipEmptyLines: 'greedy' })
  return meta.delimiter
}

function openQuote(file: string, row: number): UserError {
  return new UserError({
    en: `'${file}', row ${row}: a quotation mark (") does not close properly. Close it, or write "" for a mark inside a text.`,
    ja: `「${file}」の ${row} 行目の引用符 (") が正しく閉じられていません。閉じるか、文章の中の引用符を "" と書いてください。`,
  })
}
