// What decides the part of each row of a table: its time, its group, or the part that is written there.
import type { SplitRecipe } from '../../shared/data/document.ts'
import type { SplitKeys } from '../../shared/data/split.ts'
import { UserError } from '../../shared/errors.ts'
import type { RawTable } from './raw.ts'
import { timesOf } from './series/order.ts'
import { textColumn } from './table.ts'

const partNames = [
  /^(training|train|学習|学習用|訓練|訓練用|教師)$/i,
  /^(validation|valid|val|dev|検証|検証用)$/i,
  /^(test|testing|テスト|テスト用|評価|評価用)$/i,
]

export function splitKeys(table: RawTable, rows: Int32Array, { kind, column }: SplitRecipe): SplitKeys {
  if (table.parts) return { parts: rows.map((row) => table.parts![row]) }
  if (kind === 'time')
    return { times: column === undefined ? rows : filled(table, column, rows, timesOf(table, column)) }
  if (kind === 'column') return { parts: namedParts(table, rows, needed(kind, column)) }
  if (kind === 'group' || (kind === 'kfold' && column !== undefined)) {
    const { codes } = textColumn(table, needed(kind, column))
    // A row whose group is not known is a group of its own.
    return { groups: rows.map((row) => (codes[row] < 0 ? -1 - row : codes[row])) }
  }
  return {}
}

function namedParts(table: RawTable, rows: Int32Array, name: string): Int32Array {
  const { codes, words } = textColumn(table, name)
  return rows.map((row) => {
    const word = words[codes[row]] ?? ''
    const part = partNames.findIndex((each) => each.test(word))
    if (part >= 0) return part
    throw new UserError({
      en: `'${table.file}', row ${table.rowNumber(row)}, column '${name}': '${word}' names no part of the split. Write training, validation or test.`,
      ja: `「${table.file}」の ${table.rowNumber(row)} 行目、'${name}' 列の '${word}' は分割のどの部分か分かりません。「学習」「検証」「テスト」のどれかを書いてください。`,
    })
  })
}

function filled(table: RawTable, name: string, rows: Int32Array, times: Float64Array): Float64Array {
  const blank = rows.find((row) => Number.isNaN(times[row]))
  if (blank === undefined) return Float64Array.from(rows, (row) => times[row])
  throw new UserError({
    en: `'${table.file}', row ${table.rowNumber(blank)}, column '${name}': the time is blank, so the row cannot be put into a part of the split. Fill it in, or split in another way.`,
    ja: `「${table.file}」の ${table.rowNumber(blank)} 行目、'${name}' 列の時刻が空欄なので、時間の順に分割できません。空欄を埋めるか、別の分け方にしてください。`,
  })
}

function needed(kind: string, column: string | undefined): string {
  if (column !== undefined) return column
  throw new UserError({
    en: `A split by ${kind} needs the name of the column that says it (split.column).`,
    ja: `分割の方法 '${kind}' には、それを示す列の名前（split.column）が必要です。`,
  })
}
