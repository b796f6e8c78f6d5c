// Finds the windows of a table of time series: whole, within one series, and without blanks that no rule fills.
import type { FittedColumn, SeriesPreprocessing } from '../../../shared/data/dataset.ts'
import { UserError } from '../../../shared/errors.ts'
import { isOrAre, type Text } from '../../../shared/text.ts'
import type { RawTable } from '../raw.ts'
import { column, isBlankAt } from '../table.ts'
import { type OrderedRows, orderRows } from './order.ts'

export interface Windows extends OrderedRows {
  /** The place in `order` of each window's first row. */
  starts: Int32Array
  /** The table row that each window predicts; −1 where it lies after the last one. */
  targets: Int32Array
}

export interface WindowWish extends SeriesPreprocessing {
  step: number
  inputs: readonly Blanks[]
  /** Columns that must be filled in the predicted row; absent: nothing is known of it, and it may lie after the end. */
  outputs?: readonly string[]
}

/** How a column's blanks are filled; neither: not at all. */
export type Blanks = Pick<Extract<FittedColumn, { kind: 'number' }>, 'column' | 'filling'> & { fill?: number | string }

export function findWindows(table: RawTable, wish: WindowWish): Windows {
  checkNumbers(wish)
  const ordered = orderRows(table, wish.time, wish.group)
  const { order, series } = ordered
  const { length, horizon, step, outputs } = wish
  const usable = usableWindows(table, order, wish)
  const starts: number[] = []
  const targets: number[] = []
  let [blank, longest] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let end = from
    while (end < order.length && series[end] === series[from]) end++
    longest = Math.max(longest, end - from)
    const reach = outputs ? length + horizon : length
    for (let start = from; start + reach <= end; start += step) {
      const place = start + length - 1 + horizon
      const target = place < end ? order[place] : -1
      if (usable(start) && !outputs?.some((name) => isBlankAt(column(table, name), target))) {
        starts.push(start)
        targets.push(target)
      } else blank++
    }
    from = end
  }
  if (starts.length === 0) throw blank > 0 ? onlyBlanks(table, blank) : tooLong(table, wish, longest)
  const notices = blank > 0 ? [...ordered.notices, withBlanks(table, blank, blank + starts.length)] : ordered.notices
  return { ...ordered, starts: Int32Array.from(starts), targets: Int32Array.from(targets), notices }
}

/** Whether every column can be filled in the window that starts there. */
function usableWindows(table: RawTable, order: Int32Array, { inputs, length }: WindowWish): (start: number) => boolean {
  const counts = inputs.flatMap((each) => {
    const found = column(table, each.column)
    if (each.fill !== undefined || found.blanks === 0) return []
    const known = new Int32Array(order.length + 1)
    for (let i = 0; i < order.length; i++) known[i + 1] = known[i] + Number(!isBlankAt(found, order[i]))
    // A line needs one known value; without a rule all have to be known.
    return [{ known, needed: each.filling ? 1 : length }]
  })
  return (start) => counts.every(({ known, needed }) => known[start + length] - known[start] >= needed)
}

function checkNumbers({ length, horizon, step, season = 1 }: WindowWish): void {
  for (const [name, value] of Object.entries({ length, horizon, step, season }))
    if (!Number.isInteger(value) || value < 1)
      throw new UserError({
        en: `The series' '${name}' counts rows and has to be a whole number from 1, not ${value}.`,
        ja: `時系列の設定 '${name}' は行の数なので、1 以上の整数にしてください（今は ${value}）。`,
      })
}

function tooLong(
  { file, count }: RawTable,
  { length, horizon, group, outputs }: WindowWish,
  longest: number,
): UserError {
  const needed = outputs ? length + horizon : length
  const of = group === undefined ? count : longest
  return new UserError({
    en: `'${file}': a window of ${length} rows${outputs ? ` and the row ${horizon} after it` : ''} need${outputs ? '' : 's'} ${needed} rows in a row, but ${group === undefined ? 'there are' : 'the longest series has'} only ${of}. Make the window shorter, or add rows.`,
    ja: `「${file}」では、長さ ${length} 行の窓${outputs ? `とその ${horizon} 行先の予測` : ''}に続けて ${needed} 行が必要ですが、${group === undefined ? '' : '最も長い系列でも '}${of} 行しかありません。窓を短くするか、行を増やしてください。`,
  })
}

function onlyBlanks({ file }: RawTable, count: number): UserError {
  return new UserError({
    en: `'${file}': all ${count} windows hold blanks, so nothing is left. Fill the blanks by a rule ('interpolate' or 'forward'), leave the column out, or make the window shorter.`,
    ja: `「${file}」では ${count} 個の窓すべてに空欄があり、使えるものが残りません。空欄を埋める規則（前後から補間・直前の値）を選ぶか、その列を使わないか、窓を短くしてください。`,
  })
}

function withBlanks({ file }: RawTable, dropped: number, all: number): Text {
  return {
    en: `'${file}': ${dropped} of ${all} windows ${isOrAre(dropped)} left out because of blanks in them or in the value to predict.`,
    ja: `「${file}」の ${all} 個の窓のうち ${dropped} 個は、窓の中か予測する値に空欄があるため使いません。`,
  }
}
