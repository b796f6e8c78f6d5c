// Whether a table writes 3.14 or 3,14. One file does it in one way: what its first cells show holds for all.
import { withoutUnit } from '../cells.ts'

const commaForSure = /^[+-]?(\d{4,}|\d{0,3}),\d+$|^[+-]?\d{1,3}([. ]\d{3})+,\d+$/
const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/
const pointForSure = /^[+-]?\d*\.\d+$|^[+-]?\d{1,3}(,\d{3})+\.\d+$/
const pointGroups = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/

/**
 * A comma where some cell can mean nothing else (3,14) and none needs a point (3.1); where all are like 1,234, it depends
 * on whether the comma separates cells too: where it does not, as in Europe's spreadsheets, it is the decimal mark.
 */
export function usesDecimalComma(rows: readonly (readonly string[])[], delimiter: string): boolean {
  let [comma, point, either] = [false, false, false]
  for (const cell of rows.flat().map((each) => withoutUnit(each).words)) {
    if (grouped.test(cell)) either = true
    else if (commaForSure.test(cell)) comma = true
    else if (pointForSure.test(cell) && !pointGroups.test(cell)) point = true
  }
  return !point && (comma || (either && delimiter === ';'))
}

/** Most cells; the rest takes several times as long. */
const plain = /^[+-]?\d+(,\d+)?$/
const withComma = /^[+-]?(\d{1,3}([. ]\d{3})+|\d+)?(,\d*)?(e[+-]?\d+)?$/i

/** '1.234,5' as '1234.5'; what is no such number stays as it is. */
export function pointForComma(cell: string): string {
  if (plain.test(cell)) return cell.replace(',', '.')
  const { words, unit = '' } = withoutUnit(cell)
  if (words === '' || !/[.,]/.test(words) || !withComma.test(words)) return cell
  return words.replaceAll(/[. ]/g, '').replace(',', '.') + unit
}
