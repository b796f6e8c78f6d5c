// Plans a table as windows of time series: windows found, split by time, and every variable fitted on the rows of the training windows.
import type { Split, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { ColumnRecipe, SeededRecipe, SeriesRecipe } from '../../../shared/data/document.ts'
import { splitWindows } from '../../../shared/data/splitWindows.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { checkClasses, checkCount, checkTarget } from '../checks.ts'
import { classesIn } from '../classes.ts'
import { fitColumn } from '../fit.ts'
import type { Plan } from '../plan.ts'
import type { RawTable } from '../raw.ts'
import { numberColumn, textColumn } from '../table.ts'
import { findWindows, type Windows } from './windows.ts'

export function planSeries(table: RawTable, recipe: SeededRecipe, series: SeriesRecipe): Plan {
  const { length, horizon = 1, step = 1, time, group, season } = series
  const inputs = series.inputs.map((name) => recipeOf(name, recipe))
  const outputs = series.outputs.map((name) => recipeOf(name, recipe))
  requireColumns(inputs, outputs)
  for (const { kind, name } of [...inputs, ...outputs])
    kind === 'number' ? numberColumn(table, name) : textColumn(table, name)
  const settings = { length, horizon, ...(time && { time }), ...(group && { group }), ...(season && { season }) }
  const windows = findWindows(table, {
    ...settings,
    step,
    inputs: inputs.map(({ name, blanks }) => ({ column: name, ...rule(blanks) })),
    outputs: outputs.map(({ name }) => name),
  })
  const { starts, targets, order } = windows
  checkCount(starts.length, table.file)
  const split = splitByTime(windows, length + horizon, recipe)
  const notices = [...table.notices, ...windows.notices, ...gapNotice(table, starts.length, split)]
  const training = rowsIn(order, starts, split.training, length, horizon)

  const variables: VariablePreprocessing[] = [
    { kind: 'window', name: 'x', columns: inputs.map((each) => fitColumn(each, table, training)), length },
  ]
  if (outputs[0].kind === 'class') {
    const column = textColumn(table, outputs[0].name)
    const classes = classesIn(column, targets)
    notices.push(...checkClasses(column, targets, classes, table.file))
    variables.push({ kind: 'label', name: 'y', column: column.name, classes })
  } else {
    const fitted = outputs.map((each) => fitColumn({ ...each, blanks: 'drop' }, table, training))
    checkTarget(fitted, table, targets)
    variables.push({ kind: 'table', name: 'y', columns: fitted, label: true })
  }
  return { rows: targets, split, preprocessing: { variables, series: settings }, notices, windows }
}

function recipeOf(name: string, { columns }: SeededRecipe): ColumnRecipe {
  const found = columns?.find((each) => each.name === name)
  return found ?? { name, role: 'input', kind: 'number', blanks: 'interpolate', scaling: 'standardise' }
}

/** Fills of the training data stand in for `fill` here: the window does not need a known value. */
function rule(blanks: ColumnRecipe['blanks']): { filling?: 'interpolate' | 'forward'; fill?: number } {
  if (blanks === 'interpolate' || blanks === 'forward') return { filling: blanks }
  return blanks === 'drop' ? {} : { fill: 0 }
}

function splitByTime({ starts, times }: Windows, reach: number, { split }: SeededRecipe): Split {
  const first = Float64Array.from(starts, (start) => times[start])
  const last = Float64Array.from(starts, (start) => times[start + reach - 1])
  return splitWindows({ first, last }, split.ratio)
}

/** Every row that training sees, once, in the order of the table. */
function rowsIn(
  order: Int32Array,
  starts: Int32Array,
  windows: Int32Array,
  length: number,
  horizon: number,
): Int32Array {
  const seen = new Set<number>()
  for (const window of windows) {
    for (let t = 0; t < length; t++) seen.add(order[starts[window] + t])
    seen.add(order[starts[window] + length - 1 + horizon])
  }
  return Int32Array.from(seen).sort()
}

function gapNotice({ file }: RawTable, count: number, { training, validation, test }: Split): Text[] {
  const gap = count - training.length - validation.length - test.length
  const sizes = [training, validation, test].map(({ length }) => length)
  return [
    {
      en: `'${file}' is split by time: ${sizes[0]} windows for training, the ${sizes[1]} after them for validation, the last ${sizes[2]} for test; ${gap} that would reach over a border are left out.`,
      ja: `「${file}」は時間の順に分割します。学習 ${sizes[0]} 個、その後の検証 ${sizes[1]} 個、最後のテスト ${sizes[2]} 個の窓です。境目をまたぐ ${gap} 個は使いません。`,
    },
  ]
}

function requireColumns(inputs: readonly ColumnRecipe[], outputs: readonly ColumnRecipe[]): void {
  const picture = [...inputs, ...outputs].find(({ kind }) => kind === 'picture')
  if (picture)
    throw new UserError({
      en: `'${picture.name}' is a column of pictures; windows of a series are made of numbers and classes. Leave it out of the series.`,
      ja: `'${picture.name}' は画像の列です。時系列の窓には数値とクラスの列だけを使えます。`,
    })
  if (inputs.length && outputs.length && (outputs.length === 1 || outputs.every(({ kind }) => kind === 'number')))
    return
  throw new UserError({
    en: `A series needs columns that go in ('inputs') and what comes out ('outputs'): numbers, or one column of classes. Now: ${inputs.length} in, ${outputs.length} out.`,
    ja: `時系列には入力の列（inputs）と、予測する列（outputs: 数値の列、またはクラスの列 1 つ）が必要です（今は入力 ${inputs.length} 列、出力 ${outputs.length} 列）。`,
  })
}
