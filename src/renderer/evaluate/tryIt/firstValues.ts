// What the fields of the try-it panel hold at first, and what a text of numbers says.
import type { FittedColumn } from '../../../shared/data/dataset.ts'

export type Cell = number | string

/** A column's usual value: what blanks are filled with, its mean, its first class. */
export function firstCell(column: FittedColumn): Cell {
  if (column.kind === 'class') return column.fill ?? column.classes[0] ?? ''
  return Number((column.fill ?? column.mean).toPrecision(4))
}

/** Numbers between blanks, commas or tabs, full-width ones too; undefined where a word is none. */
export function parseNumbers(text: string): number[] | undefined {
  const words = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter(Boolean)
  const numbers = words.map(Number)
  return numbers.every(Number.isFinite) ? numbers : undefined
}
