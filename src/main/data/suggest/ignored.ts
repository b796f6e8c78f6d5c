// Columns that are proposed to be left out, each with the reason: they name or number the rows, are blank, or never change.
import type { Text } from '../../../shared/text.ts'
import type { RawColumn } from '../raw.ts'

/** More classes than this in an input column are taken as names. */
const mostClasses = 50

/** Words that are nearly all different (names, dates), or of too many kinds for one input each. */
export function isIdentifier(column: RawColumn): boolean {
  if (column.kind === 'number') return false
  const distinct = column.words.length
  const filled = column.codes.length - column.blanks
  return distinct > mostClasses || distinct === filled || (distinct > 10 && distinct > filled / 2)
}

/** A first column that counts the rows from 0 or 1, without a name or called id, index, No., 番号 … */
function isRowNumber(column: RawColumn, position: number): boolean {
  if (position !== 0 || column.kind !== 'number' || column.values.length < 2) return false
  if (!/^column 1$|^unnamed|^index$|^no\.?$|^(row)?num(ber)?$|id$|番号$|^通し番号|^連番/i.test(column.name))
    return false
  const from = column.values[0]
  return (from === 0 || from === 1) && column.values.every((value, index) => value === from + index)
}

function isConstant(column: RawColumn): boolean {
  if (column.kind === 'text') return column.words.length < 2
  const first = column.values.find((value) => !Number.isNaN(value))
  return !column.problem && column.values.every((value) => value === first || Number.isNaN(value))
}

/** Why an input column should be ignored; undefined for one to use. */
export function whyIgnored(column: RawColumn, position: number): Text | undefined {
  const { name, blanks } = column
  const count = column.kind === 'number' ? column.values.length : column.codes.length
  if (isRowNumber(column, position))
    return { en: `'${name}' is not used: it only numbers the rows.`, ja: `'${name}' は行の番号なので使いません。` }
  if (blanks > count / 2)
    return {
      en: `'${name}' is not used: ${blanks} of its ${count} cells are blank.`,
      ja: `'${name}' は ${count} 個のセルのうち ${blanks} 個が空欄なので使いません。`,
    }
  if (isConstant(column))
    return {
      en: `'${name}' is not used: it is the same in every row.`,
      ja: `'${name}' はどの行も同じなので使いません。`,
    }
  if (column.kind === 'text' && isIdentifier(column))
    return {
      en: `'${name}' is not used: ${column.words.length} different texts in ${count} rows look like names or dates. (An input can have up to ${mostClasses} classes, each in several rows.)`,
      ja: `'${name}' は ${count} 行に ${column.words.length} 種類の文字列があり、名前や日付と思われるので使いません（入力に使えるのは ${mostClasses} 種類までで、同じものが繰り返し現れる列です）。`,
    }
}
