// Proposes what each column of a table is used for, and says in notices what is left out or filled.
import { needsOwnVariable } from '../../../shared/data/columnKinds.ts'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { sortClasses } from '../classes.ts'
import { isNncTable, parseNncName } from '../names.ts'
import type { RawColumn, RawTable } from '../raw.ts'
import { numberColumn } from '../table.ts'
import { suggestText } from '../texts/suggest.ts'
import { fileKindOf } from './fileColumns.ts'
import { filledNotices } from './filled.ts'
import { whyIgnored } from './ignored.ts'
import { chooseLabel, type LabelChoice } from './label.ts'
import { proseAmong } from './prose.ts'

export interface ColumnOptions {
  /** The column to predict. */
  label?: string
  /** Whether a label of whole numbers holds classes; found out where absent. */
  task?: 'classes' | 'numbers'
  /** A column that is no input: it says how samples are split. */
  aside?: string
}

export interface ColumnSuggestion {
  columns: ColumnRecipe[]
  notices: Text[]
}

const withoutLabel: LabelChoice = { columns: [], kind: 'number', notices: [] }

export function suggestColumns(table: RawTable, options: ColumnOptions): ColumnSuggestion {
  const wanted = options.label ?? table.label
  const label = table.unlabelled && wanted === undefined ? withoutLabel : chooseLabel(table, wanted, options.task)
  const notices = [...label.notices]
  const prose = proseAmong(table.columns.filter((column) => !label.columns.includes(column)))
  const used: RawColumn[] = []
  const columns = table.columns.map((column, position): ColumnRecipe => {
    if (label.columns.includes(column)) {
      if (label.kind === 'number') numberColumn(table, column.name)
      return recipe(column, 'label', label.kind, 'drop', table)
    }
    const fileKind = fileKindOf(column)
    const aside = column.name === options.aside ? forSplit(column) : undefined
    if (fileKind && !aside) return recipe(column, 'input', fileKind, 'drop', table)
    if (column === prose && !aside)
      return { ...recipe(column, 'input', 'text', 'drop', table), text: suggestText(prose, notices) }
    const reason = aside ?? whyIgnored(column, position)
    if (reason) notices.push(reason)
    else used.push(column)
    if (reason) return recipe(column, 'ignore', column.kind === 'number' ? 'number' : 'class', 'drop', table)
    if (column.kind === 'number') return recipe(numberColumn(table, column.name), 'input', 'number', 'median', table)
    return { ...recipe(column, 'input', 'class', 'mostFrequent', table), classes: sortClasses(column.words) }
  })
  const inputs = columns.filter(({ role }) => role === 'input')
  if (inputs.length === 0) throw noInputs(table, label.columns[0]?.name ?? 'y')
  nameVariables(inputs, table)
  notices.push(...filledNotices(used))
  return { columns, notices }
}

function forSplit({ name }: RawColumn): Text {
  return { en: `'${name}' decides the split and is no input.`, ja: `'${name}' は分割に使うので、入力にはしません。` }
}

function recipe(
  { name }: RawColumn,
  role: ColumnRecipe['role'],
  kind: ColumnRecipe['kind'],
  blanks: ColumnRecipe['blanks'],
  { scaled }: RawTable,
): ColumnRecipe {
  const scaling = kind === 'number' && role !== 'ignore' && scaled ? 'standardise' : 'none'
  return { name, role, kind, blanks, scaling }
}

/** All inputs are x, except that pictures, text … need a variable of their own, and that NNC's headers name theirs. */
function nameVariables(inputs: readonly ColumnRecipe[], table: RawTable): void {
  const nnc = isNncTable(table.columns.map(({ name }) => name))
  const own = inputs.filter(({ kind }) => needsOwnVariable(kind))
  for (const input of inputs) {
    if (nnc) input.variable = parseNncName(input.name).variable
    else if (own.length > 0 && input !== own[0]) input.variable = own.includes(input) ? input.name : 'x2'
    if (input.variable === 'x') delete input.variable
  }
}

/** Its own past may say what comes next. */
function noInputs(table: RawTable, label: string): UserError {
  const isNumber = table.columns.some(({ kind, name }) => name === label && kind === 'number')
  return new UserError(
    {
      en: `'${table.file}' has no column to predict '${label}' from. Add columns of numbers, or of words that repeat.`,
      ja: `「${table.file}」には '${label}' を予測するために使える列がありません。数値の列か、同じ言葉が繰り返し現れる列を加えてください。`,
    },
    isNumber ? { remedy: 'series', option: '--windows 12' } : {},
  )
}
