// Columns that name or number the rows and say nothing about them.
import type { RawColumn } from '../raw.ts'

/** More classes than this in an input column are taken as names. */
export const mostClasses = 50

/** Words that are nearly all different (names, dates), or of too many kinds for one input each. */
export function isIdentifier(column: RawColumn): boolean {
  if (column.kind === 'number') return false
  const distinct = column.words.length
  const filled = column.codes.length - column.blanks
  return distinct > mostClasses || distinct === filled || (distinct > 10 && distinct > filled / 2)
}

/** A first column that counts the rows from 0 or 1, without a name or called id, index, No., 番号 … */
export function isRowNumber(column: RawColumn, position: number): boolean {
  if (position !== 0 || column.kind !== 'number' || column.values.length < 2) return false
  if (!/^column 1$|^unnamed|^index$|^no\.?$|^(row)?num(ber)?$|id$|番号$|^通し番号|^連番/i.test(column.name))
    return false
  const from = column.values[0]
  return (from === 0 || from === 1) && column.values.every((value, index) => value === from + index)
}
