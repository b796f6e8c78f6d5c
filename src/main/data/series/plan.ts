// Plans a table as windows of time series: windows found, split by time, and every variable fitted on the rows of the training windows.
import { needsOwnVariable } from '../../../shared/data/columnKinds.ts'
import type { Split, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { ColumnRecipe, SeededRecipe, SeriesRecipe, SplitKind } from '../../../shared/data/document.ts'
import { splitSamples } from '../../../shared/data/split.ts'
import { splitWindows } from '../../../shared/data/splitWindows.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { checkClasses, checkCount, checkTarget } from '../checks.ts'
import { classesIn } from '../classes.ts'
import { fitColumn } from '../fit.ts'
import type { Plan } from '../plan.ts'
import type { RawTable } from '../raw.ts'
import { splitKeys } from '../splitKeys.ts'
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
  const split = splitSeries(table, windows, length + horizon, recipe)
  const notices = [...table.notices, ...windows.notices, ...gapNotice(table, starts.length, split, recipe.split.kind)]
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

function splitSeries(
  table: RawTable,
  { starts, times, order, series }: Windows,
  reach: number,
  recipe: SeededRecipe,
): Split {
  const { split } = recipe
  const { kind = table.parts ? 'column' : 'time' } = split
  if (kind === 'time') {
    const first = Float64Array.from(starts, (start) => times[start])
    const last = Float64Array.from(starts, (start) => times[start + reach - 1])
    return splitWindows({ first, last }, split.ratio)
  }
  if (kind === 'group')
    return splitSamples(starts.length, split, undefined, { groups: starts.map((start) => series[start]) })
  const parts = kind === 'column' ? splitKeys(table, order, { ...split, kind }).parts : undefined
  if (!parts) throw sharedRows(kind)
  const whole = (part: number) => starts.map((_, i) => i).filter((i) => allOf(parts, starts[i], reach, part))
  return { training: whole(0), validation: whole(1), test: whole(2) }
}

function allOf(parts: ArrayLike<number>, from: number, count: number, part: number): boolean {
  for (let i = from; i < from + count; i++) if (parts[i] !== part) return false
  return true
}

function sharedRows(kind: string): UserError {
  return new UserError({
    en: `Windows of a series share rows, so a split by '${kind}' would show the test's values to training. Split by time, by group (whole series), or by a column that names the parts.`,
    ja: `時系列の窓は同じ行を共有するため、'${kind}' で分割するとテストの値が学習に混ざります。時間の順、グループ（系列ごと）、または部分を示す列で分割してください。`,
  })
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

function gapNotice(table: RawTable, count: number, split: Split, kind: SplitKind = 'time'): Text[] {
  const { file } = table
  const [training, validation, test] = [split.training, split.validation, split.test].map(({ length }) => length)
  if (training === 0)
    throw new UserError({
      en: `'${file}': no whole window lies in the training part. Make the windows shorter, or give training more rows.`,
      ja: `「${file}」では、学習の部分に収まる窓がありません。窓を短くするか、学習用の行を増やしてください。`,
    })
  const gap = count - training - validation - test
  const isByTime = kind === 'time' && !table.parts
  const [how, after, last] = isByTime ? ['split by time', 'after them ', 'the last '] : ['split', '', '']
  return [
    {
      en: `'${file}' is ${how}: ${training} windows for training, ${isByTime ? 'the ' : ''}${validation} ${after}for validation, ${last}${test} for test; ${gap} that would reach over a border are left out.`,
      ja: `「${file}」は${isByTime ? '時間の順に' : ''}分割します。学習 ${training} 個、${isByTime ? 'その後の' : ''}検証 ${validation} 個、${isByTime ? '最後の' : ''}テスト ${test} 個の窓です。境目をまたぐ ${gap} 個は使いません。`,
    },
  ]
}

const contents = {
  picture: { en: 'pictures', ja: '画像' },
  sound: { en: 'sounds', ja: '音声' },
  array: { en: 'arrays', ja: '配列' },
  text: { en: 'texts', ja: '文章' },
}

function requireColumns(inputs: readonly ColumnRecipe[], outputs: readonly ColumnRecipe[]): void {
  const own = [...inputs, ...outputs].find(({ kind }) => needsOwnVariable(kind))
  if (own) {
    const { en, ja } = contents[own.kind as keyof typeof contents]
    throw new UserError({
      en: `'${own.name}' is a column of ${en}; windows of a series are made of numbers and classes. Leave it out of the series.`,
      ja: `'${own.name}' は${ja}の列です。時系列の窓には数値とクラスの列だけを使えます。時系列から外してください。`,
    })
  }
  if (inputs.length && outputs.length && (outputs.length === 1 || outputs.every(({ kind }) => kind === 'number')))
    return
  throw new UserError({
    en: `A series needs columns that go in ('inputs') and what comes out ('outputs'): numbers, or one column of classes. Now: ${inputs.length} in, ${outputs.length} out.`,
    ja: `時系列には入力の列（inputs）と、予測する列（outputs: 数値の列、またはクラスの列 1 つ）が必要です（今は入力 ${inputs.length} 列、出力 ${outputs.length} 列）。`,
  })
}
