// The rows of a window that is tried out: read from a sample, written and read as the text of a table.
import type { FittedColumn } from '../../../shared/data/dataset.ts'
import type { SampleNumbers } from '../../samples/pixels.ts'
import type { Cell } from './firstValues.ts'

/** Row after row, the oldest first. */
export type Cells = readonly Cell[]

export type TableProblem =
  | { kind: 'rows'; count: number; wanted: number }
  | { kind: 'cells'; line: number; count: number; wanted: number }
  | { kind: 'number'; line: number; cell: string }

const DIGITS = 6

/** `values`: numbers in their own units, classes one-hot; all zeros is a class that training did not know. */
export function cellsOf(values: SampleNumbers, columns: readonly FittedColumn[]): Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at < values.length; )
    for (const column of columns) {
      if (column.kind === 'number') cells.push(Number(values[at++].toPrecision(DIGITS)))
      else {
        const hot = values.subarray(at, at + column.classes.length).indexOf(1)
        cells.push(column.classes[hot] ?? '')
        at += column.classes.length
      }
    }
  return cells
}

export function columnOf(cells: Cells, columns: readonly FittedColumn[], index: number): Cell[] {
  return cells.filter((_, i) => i % columns.length === index)
}

export function withColumn(cells: Cells, columns: readonly FittedColumn[], index: number, changed: Cells): Cell[] {
  return cells.map((cell, i) => (i % columns.length === index ? changed[Math.floor(i / columns.length)] : cell))
}

/** As a spreadsheet copies it: a line of names, then the rows. */
export function tableText(cells: Cells, columns: readonly FittedColumn[]): string {
  const lines = [columns.map(({ column }) => column).join('\t')]
  for (let i = 0; i < cells.length; i += columns.length) lines.push(cells.slice(i, i + columns.length).join('\t'))
  return lines.join('\n')
}

/** The line of names may be missing. Cells are parted by tabs; by commas or blanks in lines without a tab. */
export function parseTable(text: string, columns: readonly FittedColumn[], length: number): Cell[] | TableProblem {
  const names = columns.map(({ column }) => column).join('\t')
  const lines = text
    .split(/\r?\n/)
    .map((words, i) => ({ words, line: i + 1 }))
    .filter(({ words }, i) => words.trim() !== '' && !(i === 0 && words.trimEnd() === names))
  if (lines.length !== length) return { kind: 'rows', count: lines.length, wanted: length }
  const cells: Cell[] = []
  for (const { words, line } of lines) {
    const row = words.includes('\t') ? words.split('\t') : words.trim().split(/\s*[,;、]\s*|\s+/)
    if (row.length !== columns.length) return { kind: 'cells', line, count: row.length, wanted: columns.length }
    for (const [i, word] of row.entries()) {
      const cell = word.trim()
      if (columns[i].kind === 'class') cells.push(cell)
      else {
        const number = Number(cell.normalize('NFKC'))
        if (cell === '' || !Number.isFinite(number)) return { kind: 'number', line, cell }
        cells.push(number)
      }
    }
  }
  return cells
}
