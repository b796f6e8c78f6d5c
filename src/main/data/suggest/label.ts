// Chooses the column to be predicted, and whether it holds classes or numbers.
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import { asText } from '../columns.ts'
import { isNncTable, parseNncName } from '../names.ts'
import type { RawColumn, RawTable } from '../raw.ts'
import { column, numberColumn } from '../table.ts'
import { fileKindOf } from './fileColumns.ts'
import { isIdentifier } from './ignored.ts'

const englishNames = /^(label|class|target|y|species|category|diagnosis|outcome|result|answer|ground.?truth)s?$/i
const japaneseNames =
  /^(ラベル|目的変数|正解|正解ラベル|クラス|分類|教師|教師データ|種類|品種|カテゴリー?|答え|結果|判定)$/
/** Names that say the numbers in the column are classes. */
const classNames = /label|class|categor|species|ラベル|クラス|分類|種類|品種|カテゴリ/i

export interface LabelChoice {
  /** Several where the header says y__0, y__1 …; none where there is no column for it. */
  columns: readonly RawColumn[]
  kind: ColumnRecipe['kind']
  notices: Text[]
}

export function chooseLabel(table: RawTable, wanted?: string, task?: 'classes' | 'numbers'): LabelChoice {
  const { columns, told } = findLabel(table, wanted)
  const kind = task ? (task === 'classes' ? 'class' : 'number') : kindOf(columns, table)
  const names = columns.map(({ name }) => `'${name}'`).join(', ')
  const notices: Text[] = []
  if (!told)
    notices.push({
      en: `${names} is taken as the label, the column to be predicted. Name another one if that is not meant.`,
      ja: `${names} を目的変数（予測する列）とします。違う場合は列を指定してください。`,
    })
  if (columns[0].kind === 'number' && !task)
    notices.push(
      kind === 'class'
        ? {
            en: `The numbers in ${names} are few and whole, so each is taken as a class.`,
            ja: `${names} の数値は種類の少ない整数なので、それぞれをクラスとして扱います。`,
          }
        : { en: `${names} is predicted as a number.`, ja: `${names} を数値として予測します。` },
    )
  return { columns, kind, notices }
}

function findLabel(table: RawTable, wanted?: string): { columns: RawColumn[]; told: boolean } {
  const { columns } = table
  const ofVariable = (variable: string) => columns.filter(({ name }) => parseNncName(name).variable === variable)
  if (wanted !== undefined) {
    const exact = columns.find(({ name }) => name === wanted)
    if (!exact && isNncTable(columns.map(({ name }) => name)) && ofVariable(wanted).length > 0)
      return { columns: ofVariable(wanted), told: true }
    return { columns: [column(table, wanted)], told: true }
  }
  if (isNncTable(columns.map(({ name }) => name)) && ofVariable('y').length > 0)
    return { columns: ofVariable('y'), told: true }
  const named = columns.findLast(({ name }) => englishNames.test(name) || japaneseNames.test(name))
  const last = columns.findLast((each) => !isIdentifier(each)) ?? columns[columns.length - 1]
  return { columns: [named ?? last], told: false }
}

function kindOf(columns: readonly RawColumn[], table: RawTable): ColumnRecipe['kind'] {
  if (columns.length > 1) return 'number'
  const [only] = columns
  if (only.kind === 'text') return fileKindOf(only) ?? 'class'
  const { values } = numberColumn(table, only.name)
  if (!values.every((value) => Number.isNaN(value) || Number.isInteger(value))) return 'number'
  const distinct = asText(only).words.length
  const filled = values.length - only.blanks
  if (classNames.test(only.name)) return distinct <= Math.max(2, Math.min(100, filled / 2)) ? 'class' : 'number'
  return distinct <= Math.max(2, Math.min(20, filled / 3)) ? 'class' : 'number'
}
