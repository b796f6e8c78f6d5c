// A change of one column's recipe, with what follows from it: rules that its kind does not have, a second label.
import { needsOwnVariable } from '../../../shared/data/columnKinds.ts'
import type { ColumnRecipe, SeriesRecipe } from '../../../shared/data/document.ts'

/** Rules for blanks that a kind of column can have. */
export const blankRules: Readonly<Record<ColumnRecipe['kind'], readonly ColumnRecipe['blanks'][]>> = {
  number: ['drop', 'mean', 'median', 'mostFrequent', 'value'],
  class: ['drop', 'mostFrequent', 'value'],
  text: ['drop', 'value'],
  picture: ['drop'],
  sound: ['drop'],
  array: ['drop'],
}

/** Windows of a time series have rules of their own, which look at the rows around a blank. */
export function rulesFor({ kind }: ColumnRecipe, isSeries: boolean): readonly ColumnRecipe['blanks'][] {
  return isSeries && kind === 'number' ? ['interpolate', 'forward', ...blankRules[kind]] : blankRules[kind]
}

/** The one column to predict; what was to be predicted before becomes an input. */
export function withTarget(columns: readonly ColumnRecipe[], name: string): ColumnRecipe[] {
  return withColumn(columns, name, { role: 'label' }).map((column) =>
    column.role === 'label' && column.name !== name ? withoutLabel(column) : column,
  )
}

/** In a time series a column's use follows from the windows; numbers that come in are scaled and filled like the others. */
export function withSeries(columns: readonly ColumnRecipe[], { inputs, outputs }: SeriesRecipe): ColumnRecipe[] {
  return columns.map((column) => {
    const role = outputs.includes(column.name) ? 'label' : inputs.includes(column.name) ? 'input' : 'ignore'
    if (role === column.role) return column
    const isNew = column.role === 'ignore' && column.kind === 'number'
    return { ...column, role, ...(isNew && { blanks: 'interpolate', scaling: 'standardise' }) }
  })
}

/** For all numbers that are used. */
export function withScaling(columns: readonly ColumnRecipe[], scaling: ColumnRecipe['scaling']): ColumnRecipe[] {
  return columns.map((column) =>
    column.kind === 'number' && column.role !== 'ignore' ? { ...column, scaling } : column,
  )
}

export function withColumn(
  columns: readonly ColumnRecipe[],
  name: string,
  change: Partial<ColumnRecipe>,
): ColumnRecipe[] {
  const changed = columns.map((column) => (column.name === name ? fitting({ ...column, ...change }, column) : column))
  const label = changed.find((column) => column.name === name && column.role === 'label')
  if (!label || !('role' in change || 'kind' in change)) return changed
  return changed.map((column) => (column === label || isBeside(column, label) ? column : withoutLabel(column)))
}

/** Several numbers can be predicted at once; classes only of one column. */
function isBeside(column: ColumnRecipe, label: ColumnRecipe): boolean {
  return column.role !== 'label' || (column.kind === 'number' && label.kind === 'number')
}

function withoutLabel({ variable: _, ...column }: ColumnRecipe): ColumnRecipe {
  return { ...column, role: 'input' }
}

function fitting(column: ColumnRecipe, before: ColumnRecipe): ColumnRecipe {
  const next = { ...column }
  if (next.kind !== before.kind) {
    delete next.classes
    delete next.fill
    delete next.text
    if (needsOwnVariable(before.kind)) delete next.variable
    if (next.kind !== 'number') next.scaling = 'none'
    else if (next.role !== 'ignore') next.scaling = 'standardise'
  }
  if (next.role !== before.role) {
    // A variable's name is of the role it was given for.
    delete next.variable
    if (next.role === 'label') next.blanks = 'drop'
  }
  if (!rulesFor(next, true).includes(next.blanks)) next.blanks = next.kind === 'class' ? 'mostFrequent' : 'drop'
  if (next.blanks !== 'value') delete next.fill
  else if (next.fill === undefined && next.kind === 'number') next.fill = 0
  return next
}
