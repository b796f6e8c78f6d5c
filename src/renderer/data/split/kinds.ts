// The ways to split that a dataset can have, and changing from one to another.
import type { Recipe, SplitKind, SplitRecipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'

export function kindOf({ split, series }: Recipe): SplitKind {
  return split.kind ?? (series ? 'time' : 'ratio')
}

/** Windows of a series lie over each other, so only time divides them; pictures have no columns. */
export function kindsFor({ series }: Recipe, columns: readonly ColumnSummary[] | undefined): SplitKind[] {
  if (series) return ['time']
  if (!columns) return ['ratio', 'kfold']
  return ['ratio', 'time', 'group', ...(columns.some(namesParts) ? (['column'] as const) : []), 'kfold']
}

/** With a column to begin with where the way needs one. */
export function withKind(split: SplitRecipe, kind: SplitKind, columns: readonly ColumnSummary[] = []): SplitRecipe {
  const { kind: _, column: __, folds: ___, fold: ____, ...rest } = split
  const group = columns.find(repeats) ?? columns.findLast(({ classes }) => classes) ?? columns[0]
  const column = kind === 'column' ? columns.find(namesParts) : kind === 'group' ? group : undefined
  return { ...rest, ...(kind !== 'ratio' && { kind }), ...(column && { column: column.name }) }
}

function namesParts({ classes }: ColumnSummary): boolean {
  return classes !== undefined && classes.length >= 2 && classes.length <= 3
}

function repeats({ classes }: ColumnSummary): boolean {
  return classes !== undefined && classes.length > 3 && classes.some(({ count }) => count > 1)
}
