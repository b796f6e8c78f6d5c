// Tables in the terminal: columns as wide as their widest cell, whatever the script it is written in.
import { pad, width } from './width.ts'

export interface Column {
  title: string
  /** Where cells stand; numbers at the right. */
  side?: 'left' | 'right'
}

const GAP = '  '

/** Lines without a newline: the titles, a rule, the rows; 'rule' draws another rule. */
export function table(columns: readonly Column[], rows: readonly (readonly string[] | 'rule')[]): string[] {
  const cells = rows.filter((row) => row !== 'rule')
  const widths = columns.map(({ title }, i) => Math.max(width(title), ...cells.map((row) => width(row[i] ?? ''))))
  const line = (row: readonly string[]) =>
    columns
      .map(({ side = 'left' }, i) => pad(row[i] ?? '', widths[i], side))
      .join(GAP)
      .trimEnd()
  const rule = widths.map((columns) => '-'.repeat(columns)).join(GAP)
  return [line(columns.map(({ title }) => title)), rule, ...rows.map((row) => (row === 'rule' ? rule : line(row)))]
}
