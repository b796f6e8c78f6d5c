// Fits how a column becomes numbers: mean, deviation, fill and classes, from the training rows alone.
import type { FittedColumn } from '../../shared/data/dataset.ts'
import type { ColumnRecipe } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { median } from './checks/statistics.ts'
import { classesIn } from './classes.ts'
import type { NumberColumn, RawTable, TextColumn } from './raw.ts'
import { numberColumn, textColumn } from './table.ts'

export function fitColumn(recipe: ColumnRecipe, table: RawTable, training: Int32Array): FittedColumn {
  return recipe.kind === 'number'
    ? fitNumbers(recipe, numberColumn(table, recipe.name), table, training)
    : fitClasses(recipe, textColumn(table, recipe.name), table, training)
}

function fitNumbers(recipe: ColumnRecipe, column: NumberColumn, table: RawTable, training: Int32Array): FittedColumn {
  const values = Float64Array.from(training, (row) => column.values[row]).filter((value) => !Number.isNaN(value))
  const { blanks } = recipe
  const known = blanks === 'interpolate' || blanks === 'forward'
  const filled = known ? { filling: blanks } : { fill: blanks === 'drop' ? undefined : fillOf(recipe, values, table) }
  if (recipe.scaling === 'none') return { kind: 'number', column: recipe.name, mean: 0, deviation: 1, ...filled }
  const { mean, deviation } = moments(values)
  return { kind: 'number', column: recipe.name, mean, deviation, ...filled }
}

/** Of the whole training part, as StandardScaler does; deviation 1 where all values are the same. */
function moments(values: Float64Array): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 1 }
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  const deviation = Math.sqrt(squares / values.length)
  // Rounding leaves a trace of deviation among equal values.
  return { mean, deviation: deviation > Math.abs(mean) * 1e-12 ? deviation : 1 }
}

function fillOf(recipe: ColumnRecipe, values: Float64Array, table: RawTable): number {
  if (recipe.blanks === 'value') {
    if (typeof recipe.fill === 'number' && Number.isFinite(recipe.fill)) return recipe.fill
    throw noFill(recipe)
  }
  if (values.length === 0) throw nothingToFillWith(recipe, table)
  if (recipe.blanks === 'mean') return moments(values).mean
  if (recipe.blanks === 'median') return median(values)
  return mostFrequent(values) ?? 0
}

function fitClasses(recipe: ColumnRecipe, column: TextColumn, table: RawTable, training: Int32Array): FittedColumn {
  const classes = recipe.classes ?? classesIn(column, training)
  if (recipe.blanks === 'drop') return { kind: 'class', column: recipe.name, classes }
  if (recipe.blanks === 'value') {
    if (recipe.fill === undefined) throw noFill(recipe)
    return { kind: 'class', column: recipe.name, classes, fill: String(recipe.fill) }
  }
  const code = mostFrequent(Int32Array.from(training, (row) => column.codes[row]).filter((value) => value >= 0))
  if (code === undefined) throw nothingToFillWith(recipe, table)
  return { kind: 'class', column: recipe.name, classes, fill: column.words[code] }
}

/** The first of equals. */
function mostFrequent(values: Float64Array | Int32Array): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: number | undefined
  for (const [value, count] of counts) if (count > (best === undefined ? 0 : counts.get(best)!)) best = value
  return best
}

function noFill({ name, kind }: ColumnRecipe): UserError {
  return new UserError({
    en: `Column '${name}' is to be filled with a value, but none is given. Set 'fill' to a ${kind === 'number' ? 'number' : 'class'}, or choose another rule for blanks.`,
    ja: `'${name}' 列の空欄を埋める値が指定されていません。fill に${kind === 'number' ? '数値' : 'クラス'}を指定するか、空欄の扱いを変えてください。`,
  })
}

function nothingToFillWith({ name }: ColumnRecipe, { file }: RawTable): UserError {
  return new UserError({
    en: `'${file}', column '${name}': it is blank in all training data, so its blanks cannot be filled. Ignore the column, or fill it with a value.`,
    ja: `「${file}」の '${name}' 列は学習データですべて空欄なので、空欄を埋められません。この列を使わないか、埋める値を指定してください。`,
  })
}
