// Proposes what each column of a table is used for, and says in notices what is left out or filled.
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { sortClasses } from '../classes.ts'
import { isNncTable, parseNncName } from '../names.ts'
import type { RawColumn, RawTable } from '../raw.ts'
import { numberColumn } from '../table.ts'
import { isIdentifier, isRowNumber, mostClasses } from './identifiers.ts'
import { chooseLabel } from './label.ts'

export interface ColumnOptions {
  /** The column to predict. */
  label?: string
  /** Whether a label of whole numbers holds classes; found out where absent. */
  task?: 'classes' | 'numbers'
}

export function suggestColumns(table: RawTable, options: ColumnOptions): { columns: ColumnRecipe[]; notices: Text[] } {
  const label = chooseLabel(table, options.label ?? table.label, options.task)
  const notices = [...label.notices]
  const nnc = isNncTable(table.columns.map(({ name }) => name))
  const scaling = table.scaled ? 'standardise' : 'none'
  const columns = table.columns.map((column, position): ColumnRecipe => {
    const { name } = column
    if (label.columns.includes(column)) {
      if (label.kind === 'number') numberColumn(table, name)
      return {
        name,
        role: 'label',
        kind: label.kind,
        blanks: 'drop',
        scaling: label.kind === 'number' ? scaling : 'none',
      }
    }
    const reason = whyIgnored(column, position)
    if (reason) {
      notices.push(reason)
      return {
        name,
        role: 'ignore',
        kind: column.kind === 'number' ? 'number' : 'class',
        blanks: 'drop',
        scaling: 'none',
      }
    }
    const variable = nnc ? parseNncName(name).variable : 'x'
    const of = variable === 'x' ? {} : { variable }
    if (column.kind === 'text') {
      notices.push(...filled(column, 'mostFrequent'))
      const classes = sortClasses(column.words)
      return { name, role: 'input', ...of, kind: 'class', classes, blanks: 'mostFrequent', scaling: 'none' }
    }
    numberColumn(table, name)
    notices.push(...filled(column, 'median'))
    return { name, role: 'input', ...of, kind: 'number', blanks: 'median', scaling }
  })
  if (!columns.some(({ role }) => role === 'input')) throw noInputs(table, label.columns[0].name)
  return { columns, notices }
}

function whyIgnored(column: RawColumn, position: number): Text | undefined {
  const { name } = column
  const count = column.kind === 'number' ? column.values.length : column.codes.length
  if (isRowNumber(column, position))
    return {
      en: `'${name}' is not used: it only numbers the rows.`,
      ja: `'${name}' は行の番号なので使いません。`,
    }
  if (column.blanks > count / 2)
    return {
      en: `'${name}' is not used: ${column.blanks} of its ${count} cells are blank.`,
      ja: `'${name}' は ${count} 個のセルのうち ${column.blanks} 個が空欄なので使いません。`,
    }
  if (isIdentifier(column) && column.kind === 'text')
    return {
      en: `'${name}' is not used: its ${column.words.length} different texts in ${count} rows look like names or dates (at most ${mostClasses} kinds, and fewer than rows, can be an input).`,
      ja: `'${name}' は ${count} 行に ${column.words.length} 種類の文字列があり、名前や日付のようなので使いません（入力にできるのは ${mostClasses} 種類までです）。`,
    }
  if (isConstant(column))
    return {
      en: `'${name}' is not used: it is the same in every row.`,
      ja: `'${name}' はどの行も同じ値なので使いません。`,
    }
}

function isConstant(column: RawColumn): boolean {
  if (column.kind === 'text') return column.words.length < 2
  const first = column.values.find((value) => !Number.isNaN(value))
  return !column.problem && column.values.every((value) => value === first || Number.isNaN(value))
}

function filled({ name, blanks }: RawColumn, rule: 'median' | 'mostFrequent'): Text[] {
  if (blanks === 0) return []
  const [en, ja] = rule === 'median' ? ['median', '中央値'] : ['most frequent class', '最も多いクラス']
  return [
    {
      en: `'${name}': ${blanks} blanks are filled with the ${en} of the training data.`,
      ja: `'${name}' の空欄 ${blanks} 個は、学習データの${ja}で埋めます。`,
    },
  ]
}

function noInputs(table: RawTable, label: string): UserError {
  return new UserError({
    en: `'${table.file}' has no column to predict '${label}' from. Add columns of numbers, or of words that repeat.`,
    ja: `「${table.file}」には '${label}' を予測するために使える列がありません。数値の列か、同じ言葉が繰り返し現れる列を加えてください。`,
  })
}
