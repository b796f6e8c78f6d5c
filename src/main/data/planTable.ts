// Plans a table: rows with blanks dropped where the recipe says so, the rest split, every variable fitted.

import { isFileKind, needsOwnVariable } from '../../shared/data/columnKinds.ts'
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { ColumnRecipe, SeededRecipe } from '../../shared/data/document.ts'
import { splitSamples } from '../../shared/data/split.ts'
import { UserError } from '../../shared/errors.ts'
import { isOrAre, type Text } from '../../shared/text.ts'
import { type ByHand, leaveOut, nothingByHand } from './byHand.ts'
import { checkClasses, checkCount, checkTarget } from './checks.ts'
import { classesIn } from './classes.ts'
import { fitColumn } from './fit.ts'
import { fitOwn } from './fitOwn.ts'
import type { Plan } from './plan.ts'
import type { RawTable } from './raw.ts'
import { splitKeys } from './splitKeys.ts'
import { suggestColumns } from './suggest/columns.ts'
import { column, filledRows, numberColumn, textColumn } from './table.ts'

export async function planTable(
  table: RawTable,
  recipe: SeededRecipe,
  hand: ByHand = nothingByHand(table),
): Promise<Plan> {
  const notices = [...table.notices, ...hand.notices]
  const used = (recipe.columns ?? suggestColumns(table, {}).columns).filter(({ role }) => role !== 'ignore')
  for (const { kind, name } of used) kind === 'number' ? numberColumn(table, name) : textColumn(table, name)
  const strict = used.filter(({ blanks, kind }) => blanks === 'drop' || isFileKind(kind))
  const filled = filledRows(
    strict.map(({ name }) => column(table, name)),
    table.count,
  )
  if (filled.length < table.count) notices.push(droppedRows(table, filled.length, strict))

  const groups = groupByVariable(used)
  const label = groups.find(([, columns]) => isClassLabel(columns))?.[1][0]
  const labels = label && textColumn(table, label.name)
  const strata = labels && (hand.strata ?? labels)
  const whole = splitSamples(
    filled.length,
    recipe.split,
    strata && filled.map((row) => strata.codes[row]),
    splitKeys(table, filled, recipe.split),
  )
  const { rows, split } = leaveOut(filled, whole, hand.excluded)
  checkCount(rows.length, table.file)
  const classes = labels && classesIn(labels, rows)
  if (labels && classes) notices.push(...checkClasses(labels, rows, classes, table.file))
  const training = split.training.map((sample) => rows[sample])
  const variables: VariablePreprocessing[] = []
  for (const [name, columns] of groups) {
    if (classes && isClassLabel(columns)) variables.push({ kind: 'label', name, column: columns[0].name, classes })
    else variables.push(await fitVariable(name, columns, table, rows, training, split.training, recipe))
  }
  return { rows, split, preprocessing: { variables }, notices }
}

async function fitVariable(
  name: string,
  columns: readonly ColumnRecipe[],
  table: RawTable,
  rows: Int32Array,
  training: Int32Array,
  /** Of the training samples among `rows`. */
  positions: Int32Array,
  recipe: SeededRecipe,
): Promise<VariablePreprocessing> {
  const own = columns.find(({ kind }) => needsOwnVariable(kind))
  if (own) {
    if (columns.length > 1) throw mixedVariable(name, columns)
    return fitOwn(name, own, { table, rows, training: positions, recipe })
  }
  const fitted = columns.map((each) => fitColumn(each, table, training))
  if (columns[0].role !== 'label') return { kind: 'table', name, columns: fitted }
  checkTarget(fitted, table, rows)
  return { kind: 'table', name, columns: fitted, label: true }
}

/** Inputs first. */
function groupByVariable(columns: readonly ColumnRecipe[]): [string, ColumnRecipe[]][] {
  const groups = new Map<string, ColumnRecipe[]>()
  for (const each of columns) {
    const variable = each.variable ?? (each.role === 'label' ? 'y' : 'x')
    groups.set(variable, [...(groups.get(variable) ?? []), each])
  }
  return [...groups].sort(([, a], [, b]) => Number(a[0].role === 'label') - Number(b[0].role === 'label'))
}

function isClassLabel(columns: readonly ColumnRecipe[]): boolean {
  return columns.length === 1 && columns[0].role === 'label' && columns[0].kind === 'class'
}

function droppedRows(table: RawTable, kept: number, strict: readonly ColumnRecipe[]): Text {
  const blank = strict.filter(({ name }) => column(table, name).blanks > 0).map(({ name }) => `'${name}'`)
  if (kept === 0)
    throw new UserError({
      en: `'${table.file}': every row has a blank in ${blank.join(', ')}, so nothing is left. Fill these cells, ignore the column, or fill its blanks by a rule.`,
      ja: `「${table.file}」はどの行も ${blank.join('、')} に空欄があり、使える行が残りません。空欄を埋めるか、その列を使わないか、空欄を埋める規則を選んでください。`,
    })
  return {
    en: `'${table.file}': ${table.count - kept} of ${table.count} rows ${isOrAre(table.count - kept)} left out because of a blank in ${blank.join(', ')}.`,
    ja: `「${table.file}」の ${table.count} 行のうち ${table.count - kept} 行は、${blank.join('、')} が空欄のため使いません。`,
  }
}

function mixedVariable(name: string, columns: readonly ColumnRecipe[]): UserError {
  const names = columns.map((each) => each.name).join(', ')
  return new UserError({
    en: `The dataset variable '${name}' is made of several columns (${names}), but text, pictures, sounds and arrays need a variable of their own. Give that column another variable.`,
    ja: `データセットの変数 '${name}' は複数の列（${names}）からできていますが、文章・画像・音声・配列には専用の変数が必要です。その列を別の変数にしてください。`,
  })
}
